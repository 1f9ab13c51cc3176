import type { Fault } from '../fault.ts'
import { merchantSays } from '../write-reply.ts'

/** Success, and not a word of it. */
export const fault: Fault = {
  what: 'answers 204 without a body after the merchant has done it',
  commits: 1,
  async play({ request, forward, answer }) {
    await forward()
    answer(merchantSays(request, 204, ''))
  },
}
