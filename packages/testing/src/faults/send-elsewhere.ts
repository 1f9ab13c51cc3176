import type { Exchange } from './fault.ts'
import { merchantSays } from './write-reply.ts'

/**
 * Sends one request of many to where it fails: a 307 is followed with method and body by any client, before whoever asked
 * hears of it. So the failure is one of the client's own resolver, sockets and TLS.
 */
export function sendElsewhere(
  originOf: (exchange: Exchange) => Promise<string>,
): (exchange: Exchange) => Promise<void> {
  return async exchange => {
    const { request, answer } = exchange
    const location = `${await originOf(exchange)}${request.path}`
    answer(merchantSays(request, 307, '', [['location', location]]))
  }
}
