import type { Fault } from '../fault.ts'
import type { PastExchange, WireRequest } from '../http-message.ts'

/** The oldest answer to the same question. */
const stale = ({ method, path, body }: WireRequest, past: readonly PastExchange[]) =>
  past.find(({ request }) => request.method === method && request.path === path && request.body.equals(body))

/** A cache answers a GET, where it was not told (`cache-control: no-cache`) to ask the merchant. */
export const fault: Fault = {
  what: 'gives the answer that an earlier GET got, where no `cache-control` forbids it; nothing is done',
  commits: 0,
  suits: (request, past) =>
    request.method === 'GET' &&
    !/no-(cache|store)/.test(request.headers['cache-control'] ?? '') &&
    !!stale(request, past),
  async play({ request, past, answer }) {
    const found = stale(request, past)
    if (found) answer(found.reply)
  },
}
