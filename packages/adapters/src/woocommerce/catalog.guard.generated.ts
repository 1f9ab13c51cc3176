// Made from packages/adapters/src/woocommerce/catalog.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `productWire` accepts, as data. */
export const productShape: Shape = { id: 'integer', name: 'string', slug: 'string', type: 'string', permalink: 'string', sku: 'string', short_description: 'string', description: 'string', prices: { price: 'string', regular_price: 'string', currency_code: 'string', currency_minor_unit: 'integer' }, average_rating: 'string', review_count: 'integer', images: [0, { src: 'string', srcset: [3, 'string'], alt: [3, 'string'] }], categories: [0, { name: 'string' }], attributes: [0, { name: 'string', has_variations: 'boolean', terms: [0, { name: 'string', slug: 'string' }] }], variations: [0, { id: 'integer', attributes: [0, { name: 'string', value: [3, 'string'] }] }], is_purchasable: 'boolean', is_in_stock: 'boolean', is_on_backorder: [3, 'boolean'], low_stock_remaining: [3, 'number'] }

/** What `productWire` accepts. */
export type ProductWire = {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly type: string
  readonly permalink: string
  readonly sku: string
  readonly short_description: string
  readonly description: string
  readonly prices: {
    readonly price: string
    readonly regular_price: string
    readonly currency_code: string
    readonly currency_minor_unit: number
  }
  readonly average_rating: string
  readonly review_count: number
  readonly images: readonly {
    readonly src: string
    readonly srcset?: string | null | undefined
    readonly alt?: string | null | undefined
  }[]
  readonly categories: readonly {
    readonly name: string
  }[]
  readonly attributes: readonly {
    readonly name: string
    readonly has_variations: boolean
    readonly terms: readonly {
      readonly name: string
      readonly slug: string
    }[]
  }[]
  readonly variations: readonly {
    readonly id: number
    readonly attributes: readonly {
      readonly name: string
      readonly value?: string | null | undefined
    }[]
  }[]
  readonly is_purchasable: boolean
  readonly is_in_stock: boolean
  readonly is_on_backorder?: boolean | null | undefined
  readonly low_stock_remaining?: number | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProduct(value: unknown): ProductWire {
  return parseShape(productShape, value)
}
