import type { Fault } from '../fault.ts'

/** The merchant does it, and the answer goes nowhere. */
export const fault: Fault = {
  what: 'never answers after the merchant has done it',
  commits: 1,
  async play({ forward, client, pause }) {
    await forward()
    await pause(120_000)
    client.destroy()
  },
}
