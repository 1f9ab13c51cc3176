import type { Fault } from '../fault.ts'

/** The request arrives twice, as after a retry by something in between; the client gets the second answer. */
export const fault: Fault = {
  what: 'delivers the request twice and gives the second answer',
  commits: 2,
  async play({ forward, answer }) {
    await forward()
    answer(await forward())
  },
}
