import type { ShopVariant } from './feed-catalog.ts'

/** A line as a link names it: by the platform's number or, where it says so, by the feed's own id. */
interface WantedLine {
  readonly id: string
  readonly quantity: number
}

/** A cart that a link opened at the shop. */
export interface OpenedCart {
  readonly lines: readonly { readonly variant: ShopVariant; readonly quantity: number }[]
}

/**
 * What the shop puts in its cart when a link of one of the platforms is opened, or nothing for a link that is no cart's (a
 * product's page). It fails where it does not know a variant, as the platforms do.
 */
export function openCartLink(
  link: URL,
  find: (id: string) => ShopVariant | undefined,
): OpenedCart | undefined {
  const wanted = wantedLines(link)
  if (!wanted) return undefined
  return {
    lines: wanted.map(({ id, quantity }) => {
      const variant = find(id)
      if (!variant || !(quantity > 0))
        throw new Error(`the shop has no variant ${id} to put ${quantity} of into a cart`)
      return { variant, quantity: Math.min(quantity, variant.stock) }
    }),
  }
}

function wantedLines({ pathname, searchParams }: URL): readonly WantedLine[] | undefined {
  const pairs = (text: string) =>
    text.split(',').map(pair => {
      const [, id = '', quantity = ''] = /^(.+):(\d+)$/.exec(pair) ?? []
      return { id, quantity: Number(quantity) }
    })
  const [, permalink] = /^\/cart\/([\d:,]+)$/.exec(pathname) ?? []
  if (permalink) return pairs(permalink)
  if (pathname === '/checkout-link/') return pairs(searchParams.get('products') ?? '')
  if (pathname === '/basket') return pairs(searchParams.get('items') ?? '')
  const [, own] = /^\/checkout\/(.+)$/.exec(pathname) ?? []
  if (own) return [{ id: decodeURIComponent(own), quantity: 1 }]
  const id = pathname === '/cart.php' ? searchParams.get('product_id') : searchParams.get('add-to-cart')
  const quantity = Number(searchParams.get('qty') ?? searchParams.get('quantity') ?? 1)
  return id ? [{ id, quantity }] : undefined
}
