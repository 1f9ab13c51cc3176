import type { Fault } from '../fault.ts'
import { sendElsewhere } from '../send-elsewhere.ts'
import { untrustedTls } from '../untrusted-tls.ts'

/** Somebody who is not the merchant answers for it. */
export const fault: Fault = {
  what: 'sends the client (307) to a TLS server whose certificate nobody has signed',
  commits: 0,
  play: sendElsewhere(untrustedTls),
}
