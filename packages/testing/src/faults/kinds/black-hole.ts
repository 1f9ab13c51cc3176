import type { Fault } from '../fault.ts'

/** A half-open connection: what is sent goes nowhere, and nobody says so. */
export const fault: Fault = {
  what: 'never answers; nothing is done',
  commits: 0,
  async play({ client, pause }) {
    await pause(120_000)
    client.destroy()
  },
}
