import type { Fault } from '../fault.ts'
import type { PastExchange, WireRequest } from '../http-message.ts'

/** The oldest answer to the same question that is not the newest. */
const stale = ({ method, path, body }: WireRequest, past: readonly PastExchange[]) =>
  past.find(({ request }) => request.method === method && request.path === path && request.body.equals(body))

/** A cache has kept an answer that it should not have: of a GET, or of a GraphQL query. */
export const fault: Fault = {
  what: 'gives the answer that an earlier request with the same words got; nothing is done',
  commits: 0,
  suits: (request, past) =>
    (request.method === 'GET' || /"query":"(query|\{)/.test(request.body.toString())) &&
    !!stale(request, past),
  async play({ request, past, answer }) {
    const found = stale(request, past)
    if (found) answer(found.reply)
  },
}
