import type { Fault } from '../fault.ts'
import { betweenSays } from '../write-reply.ts'

const lateMs = 3000

/** A gateway gives up on the request, which is on its way all the same: the merchant does it three seconds later. */
export const fault: Fault = {
  what: 'answers 504 at once; the merchant does it three seconds later',
  commits: 1,
  async play({ forward, answer, pause }) {
    answer(betweenSays(504, '<html><h1>504 Gateway Time-out</h1></html>'))
    pause(lateMs)
      .then(forward)
      .catch(() => {})
  },
}
