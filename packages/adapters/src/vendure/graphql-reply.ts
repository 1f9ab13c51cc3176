import { TillError } from '@tillkit/core'
import type { GraphqlWire } from './graphql.guard.generated.ts'

/** What went wrong outside of commerce: Vendure's resolvers stop at the first. */
export type GraphqlFault = NonNullable<GraphqlWire['errors']>[number]

/** A fault as a `TillError`, worth another try when the server itself failed. */
export function toGraphqlError({ message, extensions }: GraphqlFault): TillError {
  const retryable = extensions?.code === 'INTERNAL_SERVER_ERROR'
  return new TillError('merchant_error', message, { retryable })
}

/**
 * Whether Vendure refused the currency that the address asks for: its message names it, in whatever language. The
 * currency was only a wish, so it is taken out of the address for another try in the shop's own.
 */
export function dropRefusedCurrency({ searchParams }: URL, fault: GraphqlFault | undefined): boolean {
  const currency = searchParams.get('currencyCode')
  const isRefused = currency && fault?.message.includes(currency)
  if (isRefused) searchParams.delete('currencyCode')
  return !!isRefused
}
