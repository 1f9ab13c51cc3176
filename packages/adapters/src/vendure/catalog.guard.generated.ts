// Made from packages/adapters/src/vendure/catalog.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

const part1: Shape = { preview: 'string', width: 'number', height: 'number' }
/** What `productWire` accepts, as data. */
export const productShape: Shape = { id: 'string', name: 'string', slug: 'string', description: 'string', featuredAsset: [2, part1], assets: [0, part1], optionGroups: [0, { id: 'string', name: 'string', options: [0, { id: 'string', name: 'string' }] }], variants: [0, { id: 'string', name: 'string', sku: 'string', priceWithTax: 'integer', currencyCode: 'string', stockLevel: 'string', featuredAsset: [2, part1], options: [0, { id: 'string' }] }] }
/** What `productsWire` accepts, as data. */
export const productsShape: Shape = { products: { items: [0, 'unknown'] } }

/** What `productWire` accepts. */
export type ProductWire = {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly description: string
  readonly featuredAsset: {
    readonly preview: string
    readonly width: number
    readonly height: number
  } | null
  readonly assets: readonly {
    readonly preview: string
    readonly width: number
    readonly height: number
  }[]
  readonly optionGroups: readonly {
    readonly id: string
    readonly name: string
    readonly options: readonly {
      readonly id: string
      readonly name: string
    }[]
  }[]
  readonly variants: readonly {
    readonly id: string
    readonly name: string
    readonly sku: string
    readonly priceWithTax: number
    readonly currencyCode: string
    readonly stockLevel: string
    readonly featuredAsset: {
      readonly preview: string
      readonly width: number
      readonly height: number
    } | null
    readonly options: readonly {
      readonly id: string
    }[]
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProduct(value: unknown): ProductWire {
  return parseShape(productShape, value)
}

/** What `productsWire` accepts. */
export type ProductsWire = {
  readonly products: {
    readonly items: readonly unknown[]
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProducts(value: unknown): ProductsWire {
  return parseShape(productsShape, value)
}
