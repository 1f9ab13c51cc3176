import type { Fault } from '../fault.ts'
import type { PastExchange, WireRequest } from '../http-message.ts'

/** The last answer to another question. */
const crossed = ({ method, path, body }: WireRequest, past: readonly PastExchange[]) =>
  past.findLast(
    ({ request, reply }) =>
      reply.status < 300 &&
      request.method !== 'OPTIONS' &&
      (request.method !== method || request.path !== path || !request.body.equals(body)),
  )

/** Answers got out of step on the way: the merchant does it, and the client reads what another request was answered. */
export const fault: Fault = {
  what: 'gives the answer of another request after the merchant has done it',
  commits: 1,
  suits: (request, past) => !!crossed(request, past),
  async play({ request, past, forward, answer }) {
    const found = crossed(request, past)
    await forward()
    if (found) answer(found.reply)
  },
}
