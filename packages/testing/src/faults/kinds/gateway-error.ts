import type { Fault } from '../fault.ts'
import { betweenSays } from '../write-reply.ts'

/** A gateway loses the merchant's answer and says so in HTML, without CORS. */
export const fault: Fault = {
  what: 'answers 502 with a gateway’s HTML after the merchant has done it',
  commits: 1,
  async play({ forward, answer }) {
    await forward()
    answer(betweenSays(502, '<html><h1>502 Bad Gateway</h1></html>'))
  },
}
