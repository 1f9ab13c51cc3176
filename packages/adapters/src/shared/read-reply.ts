import { TillError } from '@tillkit/core'

/**
 * The JSON of a merchant's reply, of any status that may carry an answer (200, 400, 404 …). Throws a `TillError`:
 * `rate_limited` for 429, `unauthorized` for 401 and 403, `merchant_error` for 5xx. `toFault` makes one of what a body
 * that is not JSON throws. `answers` are statuses that this merchant uses for answers all the same.
 */
export async function readReply(response: Response, answers: readonly number[] = []): Promise<unknown> {
  const { status } = response
  const code =
    status > 499
      ? 'merchant_error'
      : status === 429
        ? 'rate_limited'
        : status === 401 || status === 403
          ? 'unauthorized'
          : undefined
  if (!code || answers.includes(status)) return response.json()
  // In seconds; a date is not worth its bytes.
  const retryAfterMs = Number(response.headers.get('retry-after')) * 1000
  throw new TillError(code, `HTTP ${status}`, { details: { status }, ...(retryAfterMs && { retryAfterMs }) })
}
