import type { Fault } from '../fault.ts'
import { merchantSays } from '../write-reply.ts'

/** The merchant has had enough for now, and says for how long. */
export const fault: Fault = {
  what: 'answers 429 with `Retry-After: 1`; nothing is done',
  commits: 0,
  async play({ request, answer }) {
    answer(merchantSays(request, 429, '{"message":"Too many requests"}', [['retry-after', '1']]))
  },
}
