import type { Fault } from '../fault.ts'
import { sendElsewhere } from '../send-elsewhere.ts'

/** A port that ought to speak TLS and speaks HTTP. */
export const fault: Fault = {
  what: 'sends the client (307) by https to a port that speaks plain HTTP',
  commits: 0,
  play: sendElsewhere(async ({ client }) => `https://127.0.0.1:${client.localPort}`),
}
