// Made from packages/adapters/src/evershop/catalog.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `entriesWire` accepts, as data. */
export const entriesShape: Shape = { data: [4, 'unknown'] }
/** What `listWire` accepts, as data. */
export const listShape: Shape = { total: 'integer', items: [0, 'unknown'] }
const part1: Shape = { regular: { value: 'number', currency: 'string' } }
const part2: Shape = { isInStock: 'boolean' }
/** What `productWire` accepts, as data. */
export const productShape: Shape = { productId: 'integer', sku: 'string', name: 'string', status: 'integer', price: part1, inventory: part2, image: [3, { url: 'string', alt: [3, 'string'] }], url: [3, 'string'], description: [1, 'unknown'], gallery: [3, [0, [3, { url: 'string', alt: [3, 'string'] }]]], variantGroup: [3, { variantAttributes: [0, { attributeId: 'integer', attributeName: 'string' }], items: [0, { attributes: [0, { attributeId: 'string', optionId: [3, 'integer'], optionText: [3, 'string'] }], product: { productId: 'integer', sku: 'string', name: 'string', status: 'integer', price: part1, inventory: part2, image: [3, { url: 'string', alt: [3, 'string'] }] } }] }] }

/** What `entriesWire` accepts. */
export type EntriesWire = {
  readonly data: Readonly<Record<string, unknown>>
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseEntries(value: unknown): EntriesWire {
  return parseShape(entriesShape, value)
}

/** What `listWire` accepts. */
export type ListWire = {
  readonly total: number
  readonly items: readonly unknown[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseList(value: unknown): ListWire {
  return parseShape(listShape, value)
}

/** What `productWire` accepts. */
export type ProductWire = {
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly status: number
  readonly price: {
    readonly regular: {
      readonly value: number
      readonly currency: string
    }
  }
  readonly inventory: {
    readonly isInStock: boolean
  }
  readonly image?: {
    readonly url: string
    readonly alt?: string | null | undefined
  } | null | undefined
  readonly url?: string | null | undefined
  readonly description?: unknown
  readonly gallery?: readonly ({
    readonly url: string
    readonly alt?: string | null | undefined
  } | null | undefined)[] | null | undefined
  readonly variantGroup?: {
    readonly variantAttributes: readonly {
      readonly attributeId: number
      readonly attributeName: string
    }[]
    readonly items: readonly {
      readonly attributes: readonly {
        readonly attributeId: string
        readonly optionId?: number | null | undefined
        readonly optionText?: string | null | undefined
      }[]
      readonly product: {
        readonly productId: number
        readonly sku: string
        readonly name: string
        readonly status: number
        readonly price: {
          readonly regular: {
            readonly value: number
            readonly currency: string
          }
        }
        readonly inventory: {
          readonly isInStock: boolean
        }
        readonly image?: {
          readonly url: string
          readonly alt?: string | null | undefined
        } | null | undefined
      }
    }[]
  } | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProduct(value: unknown): ProductWire {
  return parseShape(productShape, value)
}
