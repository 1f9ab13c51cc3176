import type { Fault } from '../fault.ts'
import { merchantSays } from '../write-reply.ts'

/** A cache refers to an answer that the client does not have. */
export const fault: Fault = {
  what: 'answers 304 without a body after the merchant has done it',
  commits: 1,
  async play({ request, forward, answer }) {
    await forward()
    answer(merchantSays(request, 304, ''))
  },
}
