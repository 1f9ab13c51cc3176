// Made from packages/adapters/src/feed/shopify.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `shopifyProductWire` accepts, as data. */
export const shopifyProductShape: Shape = { title: 'string', handle: 'string', id: 'integer', vendor: [3, 'string'], body_html: [3, 'string'], description: [3, 'string'], product_type: [3, 'string'], type: [3, 'string'], options: [3, [0, 'unknown']], images: [3, [0, 'unknown']], variants: [0, { id: 'integer', price: [1, 'unknown'], compare_at_price: [1, 'unknown'], available: [3, 'boolean'], option1: [3, 'string'], option2: [3, 'string'], option3: [3, 'string'], featured_image: [1, 'unknown'], inventory_quantity: [1, 'unknown'], inventory_management: [3, 'string'], inventory_policy: [3, 'string'] }] }

/** What `shopifyProductWire` accepts. */
export type ShopifyProductWire = {
  readonly title: string
  readonly handle: string
  readonly id: number
  readonly vendor?: string | null | undefined
  readonly body_html?: string | null | undefined
  readonly description?: string | null | undefined
  readonly product_type?: string | null | undefined
  readonly type?: string | null | undefined
  readonly options?: readonly unknown[] | null | undefined
  readonly images?: readonly unknown[] | null | undefined
  readonly variants: readonly {
    readonly id: number
    readonly price?: unknown
    readonly compare_at_price?: unknown
    readonly available?: boolean | null | undefined
    readonly option1?: string | null | undefined
    readonly option2?: string | null | undefined
    readonly option3?: string | null | undefined
    readonly featured_image?: unknown
    readonly inventory_quantity?: unknown
    readonly inventory_management?: string | null | undefined
    readonly inventory_policy?: string | null | undefined
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseShopifyProduct(value: unknown): ShopifyProductWire {
  return parseShape(shopifyProductShape, value)
}
