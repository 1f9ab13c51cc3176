import type { Fault } from '../fault.ts'
import { sendElsewhere } from '../send-elsewhere.ts'

/** Nothing listens where the merchant ought to be. */
export const fault: Fault = {
  what: 'sends the client (307) to a port that refuses connections',
  commits: 0,
  // A port that nobody has open, and none of those that a `fetch` will not ask (1, 7, 9 …).
  play: sendElsewhere(async () => 'http://127.0.0.1:2'),
}
