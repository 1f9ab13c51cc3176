import type { Fault } from '../fault.ts'

/** Longer than anybody waits without looking, shorter than any limit of time. */
const lateMs = 2500

/** The answer takes its time. */
export const fault: Fault = {
  what: 'answers 2.5 seconds late',
  commits: 1,
  async play({ forward, answer, pause }) {
    const reply = await forward()
    await pause(lateMs)
    answer(reply)
  },
}
