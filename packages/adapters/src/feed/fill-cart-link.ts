import type { CartOpLine } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'

/** Links of platforms that open a cart, from the shop's root. `{lines}` is `ID:QTY,ID:QTY`; the others take one line. */
const platforms: Readonly<Record<string, string>> = {
  shopify: '/cart/{lines}',
  woocommerce: '/checkout-link/?products={lines}',
  'woocommerce-9': '/?add-to-cart={id}&quantity={quantity}',
  bigcommerce: '/cart.php?action=add&product_id={id}&qty={quantity}',
}

/** How a shop's link takes lines. */
export interface CartLink {
  /** With `{lines}`, or with `{id}` and maybe `{quantity}`. */
  readonly template: string
  /** Whether the platform counts its products: of `shopify_DE_1_23` it knows the 23. */
  readonly isNumbered: boolean
}

/**
 * The link that the option `cart-link` names: a platform or a template of one's own. Shopify's files are Shopify's.
 */
export function cartLinkOf(endpoint: string, option: string | undefined): CartLink | undefined {
  const isShopify = /\/products(\.json|\/[^/]+\.js(on)?)([?#]|$)/.test(endpoint)
  const wish = option ?? (isShopify ? 'shopify' : '')
  const isNumbered = Object.hasOwn(platforms, wish)
  const template = isNumbered ? platforms[wish] : wish
  return template ? { template, isNumbered } : undefined
}

/** The link with these lines in it, absolute; nothing where it cannot take them all. */
export function fillCartLink(
  { template, isNumbered }: CartLink,
  lines: readonly CartOpLine[],
  base: string,
): string | undefined {
  const filled = lines.map(({ variant_id, quantity }) => {
    // What an exporter puts before the number ends in a mark of its own; `MUG-12` is an article's name and no number.
    const id = isNumbered ? /(?:^|[_/=])(\d+)$/.exec(variant_id)?.[1] : encodeURIComponent(variant_id)
    return id && { id, quantity }
  })
  const [first, ...others] = filled
  if (!first || filled.includes('') || filled.includes(undefined)) return undefined
  if (template.includes('{lines}'))
    return toWebUrl(
      template.replaceAll('{lines}', filled.map(it => it && `${it.id}:${it.quantity}`).join()),
      base,
    )
  if (others.length || (first.quantity > 1 && !template.includes('{quantity}'))) return undefined
  return toWebUrl(template.replaceAll('{id}', first.id).replaceAll('{quantity}', `${first.quantity}`), base)
}
