import { TillError } from '@tillkit/core'

/**
 * Throws what an answer's status alone says: `rate_limited` for 429, `unauthorized` for 401 and 403, `merchant_error` for
 * 5xx. Other statuses may carry an answer.
 */
export function refuseStatus({ status, headers }: Response): void {
  const code =
    status > 499
      ? 'merchant_error'
      : status === 429
        ? 'rate_limited'
        : status === 401 || status === 403
          ? 'unauthorized'
          : undefined
  if (!code) return
  // In seconds; a date is not worth its bytes.
  const retryAfterMs = Number(headers.get('retry-after')) * 1000
  throw new TillError(code, `HTTP ${status}`, { details: { status }, ...(retryAfterMs && { retryAfterMs }) })
}
