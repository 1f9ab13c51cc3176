// Made from packages/adapters/src/medusa/catalog.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `productWire` accepts, as data. */
export const productShape: Shape = { id: 'string', handle: 'string', title: 'string', description: [3, 'string'], thumbnail: [3, 'string'], images: [3, [0, { url: 'string' }]], variants: [0, { id: 'string', title: 'string', sku: [3, 'string'], variant_rank: [3, 'number'], manage_inventory: [3, 'boolean'], allow_backorder: [3, 'boolean'], inventory_quantity: [3, 'number'], options: [3, [0, { value: 'string', option: { title: 'string' } }]], calculated_price: [3, { calculated_amount: [3, 'number'], original_amount: [3, 'number'], currency_code: [3, 'string'] }] }] }
/** What `productsWire` accepts, as data. */
export const productsShape: Shape = { products: [0, 'unknown'], count: 'integer' }
/** What `regionsWire` accepts, as data. */
export const regionsShape: Shape = { regions: [0, { id: 'string', currency_code: 'string', countries: [3, [0, { iso_2: 'string' }]] }] }

/** What `productWire` accepts. */
export type ProductWire = {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly description?: string | null | undefined
  readonly thumbnail?: string | null | undefined
  readonly images?: readonly {
    readonly url: string
  }[] | null | undefined
  readonly variants: readonly {
    readonly id: string
    readonly title: string
    readonly sku?: string | null | undefined
    readonly variant_rank?: number | null | undefined
    readonly manage_inventory?: boolean | null | undefined
    readonly allow_backorder?: boolean | null | undefined
    readonly inventory_quantity?: number | null | undefined
    readonly options?: readonly {
      readonly value: string
      readonly option: {
        readonly title: string
      }
    }[] | null | undefined
    readonly calculated_price?: {
      readonly calculated_amount?: number | null | undefined
      readonly original_amount?: number | null | undefined
      readonly currency_code?: string | null | undefined
    } | null | undefined
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProduct(value: unknown): ProductWire {
  return parseShape(productShape, value)
}

/** What `productsWire` accepts. */
export type ProductsWire = {
  readonly products: readonly unknown[]
  readonly count: number
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProducts(value: unknown): ProductsWire {
  return parseShape(productsShape, value)
}

/** What `regionsWire` accepts. */
export type RegionsWire = {
  readonly regions: readonly {
    readonly id: string
    readonly currency_code: string
    readonly countries?: readonly {
      readonly iso_2: string
    }[] | null | undefined
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseRegions(value: unknown): RegionsWire {
  return parseShape(regionsShape, value)
}
