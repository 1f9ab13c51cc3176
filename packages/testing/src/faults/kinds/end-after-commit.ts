import type { Fault } from '../fault.ts'

/** The connection is closed politely (FIN) with nothing said, and all done. */
export const fault: Fault = {
  what: 'ends the connection (FIN) after the merchant has done it',
  commits: 1,
  async play({ forward, client }) {
    await forward()
    client.end()
  },
}
