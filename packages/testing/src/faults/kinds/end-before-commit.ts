import type { Fault } from '../fault.ts'

/** The connection is closed politely (FIN) with nothing said and nothing done. */
export const fault: Fault = {
  what: 'ends the connection (FIN) before the merchant hears of it',
  commits: 0,
  async play({ client }) {
    client.end()
  },
}
