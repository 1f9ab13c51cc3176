import type { Fault } from '../fault.ts'

/** The connection breaks on the way to the merchant. */
export const fault: Fault = {
  what: 'resets the connection before the merchant hears of it',
  commits: 0,
  async play({ client }) {
    client.resetAndDestroy()
  },
}
