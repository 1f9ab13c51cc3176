import type { Fault } from '../fault.ts'

const lateMs = 2500

/** The request takes its time: what it does is done late. */
export const fault: Fault = {
  what: 'hands the request on 2.5 seconds late',
  commits: 1,
  async play({ forward, answer, pause }) {
    await pause(lateMs)
    answer(await forward())
  },
}
