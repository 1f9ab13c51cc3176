import type { Fault } from '../fault.ts'
import { merchantSays } from '../write-reply.ts'

/** The merchant has done it, then fails at saying so. */
export const fault: Fault = {
  what: 'answers 500 after the merchant has done it',
  commits: 1,
  async play({ request, forward, answer }) {
    await forward()
    answer(merchantSays(request, 500, '{"message":"Internal error"}'))
  },
}
