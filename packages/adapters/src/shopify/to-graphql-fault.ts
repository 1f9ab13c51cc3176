import { type ErrorCode, TillError } from '@tillkit/core'
import { parseErrors } from './graphql.guard.generated.ts'

/** What Shopify's `extensions.code` means to the till; all else is the merchant's own trouble. */
const codes: Readonly<Record<string, ErrorCode>> = {
  THROTTLED: 'rate_limited',
  ACCESS_DENIED: 'unauthorized',
  UNAUTHORIZED: 'unauthorized',
}

/**
 * The first of a reply's errors, with Shopify's own code and the path as `details`; nothing where there is none. Worth
 * another try only where Shopify says that it failed itself.
 * @see https://shopify.dev/docs/api/storefront/2026-04#status-and-error-codes
 */
export function toGraphqlFault(errors: unknown, status: number): TillError | undefined {
  // A shop that is closed, frozen or not there says so in a text, under HTTP 402, 404 or 423.
  if (!Array.isArray(errors))
    return errors
      ? new TillError('merchant_error', `HTTP ${status}`, { retryable: false, details: { status } })
      : undefined
  const [first] = parseErrors(errors)
  if (!first) return undefined
  const reason = first.extensions?.code ?? ''
  const code = Object.hasOwn(codes, reason) ? codes[reason] : undefined
  return new TillError(code ?? 'merchant_error', first.message, {
    retryable: code === 'rate_limited' || reason === 'INTERNAL_SERVER_ERROR',
    details: { reason, path: `${first.path ?? ''}` },
  })
}
