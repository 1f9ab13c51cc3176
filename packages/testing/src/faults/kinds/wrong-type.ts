import type { Fault } from '../fault.ts'
import { withHeader } from '../write-reply.ts'

/** The right answer, called a picture. */
export const fault: Fault = {
  what: 'gives the answer as `image/png`',
  commits: 1,
  async play({ forward, answer }) {
    answer(withHeader(await forward(), 'content-type', 'image/png'))
  },
}
