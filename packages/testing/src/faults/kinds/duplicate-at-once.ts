import type { Fault } from '../fault.ts'

/** The request arrives twice at the same time; the client gets the first answer. */
export const fault: Fault = {
  what: 'delivers the request twice at once and gives the first answer',
  commits: 2,
  async play({ forward, answer }) {
    const both = [forward(), forward()]
    answer(await Promise.any(both))
    await Promise.allSettled(both)
  },
}
