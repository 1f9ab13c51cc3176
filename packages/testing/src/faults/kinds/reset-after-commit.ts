import type { Fault } from '../fault.ts'

/** The connection breaks on the way back: the merchant has done it. On a connection used before, Chromium sends it again. */
export const fault: Fault = {
  what: 'resets the connection after the merchant has done it',
  commits: 1,
  async play({ forward, client }) {
    await forward()
    client.resetAndDestroy()
  },
}
