import type { Fault } from '../fault.ts'
import { merchantSays } from '../write-reply.ts'

/** A wall that wants to know who asks. */
export const fault: Fault = {
  what: 'answers 302 to a login page, which is 200; nothing is done',
  commits: 0,
  async play({ request, answer }) {
    answer(merchantSays(request, 302, '', [['location', '/tillkit-fault/login?next=%2F']]))
  },
}
