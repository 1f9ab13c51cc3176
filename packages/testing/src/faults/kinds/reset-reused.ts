import type { Fault } from '../fault.ts'

/**
 * A connection that was kept dies just as it is used again: the server has read the request. A browser takes it for a
 * connection that was closed before, and sends the request once more by itself, also a POST.
 */
export const fault: Fault = {
  what: 'resets a connection that was used before, after the merchant has done it',
  commits: 1,
  suits: ({ isReused }) => isReused,
  async play({ forward, client }) {
    await forward()
    client.resetAndDestroy()
  },
}
