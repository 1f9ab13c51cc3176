import type { AdapterConfig, CartOpLine } from '@tillkit/core'
import { shopAddress } from './shop-address.ts'

/**
 * A link that opens the shop's checkout with these lines and codes, which works without the API. It takes no selling plans.
 * @see https://shopify.dev/docs/apps/build/checkout/create-cart-permalinks
 */
export function toPermalink(
  config: AdapterConfig,
  lines: readonly CartOpLine[],
  codes: readonly string[] = [],
): string {
  const items = lines.map(({ variant_id, quantity }) => `${/\d*$/.exec(variant_id)}:${quantity}`)
  const url = new URL(`/cart/${items}`, shopAddress(config))
  if (codes.length > 0) url.searchParams.set('discount', codes.join())
  return url.href
}
