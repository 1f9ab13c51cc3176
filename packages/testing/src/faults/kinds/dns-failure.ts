import type { Fault } from '../fault.ts'
import { sendElsewhere } from '../send-elsewhere.ts'

/** The merchant's name is not known. */
export const fault: Fault = {
  what: 'sends the client (307) to a name that nobody can resolve',
  commits: 0,
  // RFC 6761: this top level domain is never given to anybody.
  play: sendElsewhere(async () => 'http://merchant.invalid'),
}
