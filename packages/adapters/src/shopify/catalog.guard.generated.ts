// Made from packages/adapters/src/shopify/catalog.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

const part1: Shape = { url: 'string', altText: [3, 'string'], width: [3, 'integer'], height: [3, 'integer'] }
const part3: Shape = { amount: 'string', currencyCode: 'string' }
const part2: Shape = { nodes: [0, { id: 'string', sku: [3, 'string'], title: 'string', availableForSale: 'boolean', currentlyNotInStock: 'boolean', price: part3, compareAtPrice: [3, part3], image: [3, part1], selectedOptions: [0, { name: 'string', value: 'string' }] }], pageInfo: { hasNextPage: 'boolean', endCursor: [3, 'string'] } }
/** What `productWire` accepts, as data. */
export const productShape: Shape = { id: 'string', handle: 'string', title: 'string', descriptionHtml: 'string', onlineStoreUrl: [3, 'string'], options: [0, { name: 'string', optionValues: [0, { name: 'string' }] }], images: { nodes: [0, part1] }, sellingPlanGroups: [3, { nodes: [0, { name: 'string', sellingPlans: { nodes: [0, { id: 'string', name: 'string', description: [3, 'string'] }] } }] }], variants: part2 }
/** What `variantsWire` accepts, as data. */
export const variantsShape: Shape = { variants: part2 }

/** What `productWire` accepts. */
export type ProductWire = {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly descriptionHtml: string
  readonly onlineStoreUrl?: string | null | undefined
  readonly options: readonly {
    readonly name: string
    readonly optionValues: readonly {
      readonly name: string
    }[]
  }[]
  readonly images: {
    readonly nodes: readonly {
      readonly url: string
      readonly altText?: string | null | undefined
      readonly width?: number | null | undefined
      readonly height?: number | null | undefined
    }[]
  }
  readonly sellingPlanGroups?: {
    readonly nodes: readonly {
      readonly name: string
      readonly sellingPlans: {
        readonly nodes: readonly {
          readonly id: string
          readonly name: string
          readonly description?: string | null | undefined
        }[]
      }
    }[]
  } | null | undefined
  readonly variants: {
    readonly nodes: readonly {
      readonly id: string
      readonly sku?: string | null | undefined
      readonly title: string
      readonly availableForSale: boolean
      readonly currentlyNotInStock: boolean
      readonly price: {
        readonly amount: string
        readonly currencyCode: string
      }
      readonly compareAtPrice?: {
        readonly amount: string
        readonly currencyCode: string
      } | null | undefined
      readonly image?: {
        readonly url: string
        readonly altText?: string | null | undefined
        readonly width?: number | null | undefined
        readonly height?: number | null | undefined
      } | null | undefined
      readonly selectedOptions: readonly {
        readonly name: string
        readonly value: string
      }[]
    }[]
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly endCursor?: string | null | undefined
    }
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProduct(value: unknown): ProductWire {
  return parseShape(productShape, value)
}

/** What `variantsWire` accepts. */
export type VariantsWire = {
  readonly variants: {
    readonly nodes: readonly {
      readonly id: string
      readonly sku?: string | null | undefined
      readonly title: string
      readonly availableForSale: boolean
      readonly currentlyNotInStock: boolean
      readonly price: {
        readonly amount: string
        readonly currencyCode: string
      }
      readonly compareAtPrice?: {
        readonly amount: string
        readonly currencyCode: string
      } | null | undefined
      readonly image?: {
        readonly url: string
        readonly altText?: string | null | undefined
        readonly width?: number | null | undefined
        readonly height?: number | null | undefined
      } | null | undefined
      readonly selectedOptions: readonly {
        readonly name: string
        readonly value: string
      }[]
    }[]
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly endCursor?: string | null | undefined
    }
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseVariants(value: unknown): VariantsWire {
  return parseShape(variantsShape, value)
}
