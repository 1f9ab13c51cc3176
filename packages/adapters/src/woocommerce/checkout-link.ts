import type { AdapterConfig, CartOpLine } from '@tillkit/core'
import { siteOf } from './store-url.ts'

/**
 * A link to the shop that puts these lines and one coupon into the shopper's cart there, and opens the checkout. Needs no
 * API and no CORS; WooCommerce 10.0 brought it. For older shops the option `hand-off="add-to-cart"`: that link takes one
 * product, the first.
 * @see https://woocommerce.com/document/creating-sharable-checkout-urls-in-woocommerce/
 */
export function checkoutLink(config: AdapterConfig, lines: readonly CartOpLine[], coupon?: string): string {
  const [first] = lines
  if (config.options?.['hand-off'] === 'add-to-cart')
    return `${siteOf(config)}?add-to-cart=${encodeURIComponent(first?.variant_id ?? '')}&quantity=${first?.quantity ?? 1}`
  const products = lines.map(it => `${encodeURIComponent(it.variant_id)}:${it.quantity}`)
  const code = coupon ? `&coupon=${encodeURIComponent(coupon)}` : ''
  return `${siteOf(config)}checkout-link/?products=${products}${code}`
}
