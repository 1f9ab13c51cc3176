import type { Fault } from '../fault.ts'
import { withHeader } from '../write-reply.ts'

/** What is called gzip is none. */
export const fault: Fault = {
  what: 'gives the plain answer as gzip',
  commits: 1,
  async play({ forward, answer }) {
    answer(withHeader(await forward(), 'content-encoding', 'gzip'))
  },
}
