import type { Fault } from '../fault.ts'
import { merchantSays } from '../write-reply.ts'

/** The merchant is down for maintenance. */
export const fault: Fault = {
  what: 'answers 503 with `Retry-After: 1`; nothing is done',
  commits: 0,
  async play({ request, answer }) {
    answer(merchantSays(request, 503, '{"message":"Maintenance"}', [['retry-after', '1']]))
  },
}
