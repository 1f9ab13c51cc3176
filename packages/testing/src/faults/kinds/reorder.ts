import type { Fault } from '../fault.ts'

const patienceMs = 2000

/** The request is overtaken by the next one, if one comes within two seconds. */
export const fault: Fault = {
  what: 'lets the next request overtake this one',
  commits: 1,
  async play({ forward, answer, another }) {
    await another(patienceMs)
    answer(await forward())
  },
}
