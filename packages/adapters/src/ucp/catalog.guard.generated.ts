// Made from packages/adapters/src/ucp/catalog.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `catalogWire` accepts, as data. */
export const catalogShape: Shape = { products: [1, [0, 'unknown']] }
const part1: Shape = { plain: [1, 'string'], html: [1, 'string'], markdown: [1, 'string'] }
const part2: Shape = { amount: 'integer', currency: 'string' }
/** What `productWire` accepts, as data. */
export const productShape: Shape = { id: 'string', handle: [1, 'string'], title: 'string', description: part1, url: [1, 'string'], categories: [1, [0, { value: 'string' }]], media: [1, [0, { type: 'string', url: 'string', alt_text: [1, 'string'], width: [1, 'number'], height: [1, 'number'] }]], options: [1, [0, { name: 'string', values: [0, { id: [1, 'string'], label: 'string' }] }]], variants: [0, { id: 'string', sku: [1, 'string'], title: 'string', description: part1, price: part2, list_price: [1, part2], availability: [1, { available: [1, 'boolean'], status: [1, 'string'] }], options: [1, [0, { name: 'string', id: [1, 'string'], label: 'string' }]], media: [1, [0, { type: 'string', url: 'string', alt_text: [1, 'string'], width: [1, 'number'], height: [1, 'number'] }]] }], rating: [1, { value: 'number', scale_min: [1, 'number'], scale_max: 'number', count: [1, 'integer'] }] }

/** What `catalogWire` accepts. */
export type CatalogWire = {
  readonly products?: readonly unknown[] | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCatalog(value: unknown): CatalogWire {
  return parseShape(catalogShape, value)
}

/** What `productWire` accepts. */
export type ProductWire = {
  readonly id: string
  readonly handle?: string | undefined
  readonly title: string
  readonly description: {
    readonly plain?: string | undefined
    readonly html?: string | undefined
    readonly markdown?: string | undefined
  }
  readonly url?: string | undefined
  readonly categories?: readonly {
    readonly value: string
  }[] | undefined
  readonly media?: readonly {
    readonly type: string
    readonly url: string
    readonly alt_text?: string | undefined
    readonly width?: number | undefined
    readonly height?: number | undefined
  }[] | undefined
  readonly options?: readonly {
    readonly name: string
    readonly values: readonly {
      readonly id?: string | undefined
      readonly label: string
    }[]
  }[] | undefined
  readonly variants: readonly {
    readonly id: string
    readonly sku?: string | undefined
    readonly title: string
    readonly description: {
      readonly plain?: string | undefined
      readonly html?: string | undefined
      readonly markdown?: string | undefined
    }
    readonly price: {
      readonly amount: number
      readonly currency: string
    }
    readonly list_price?: {
      readonly amount: number
      readonly currency: string
    } | undefined
    readonly availability?: {
      readonly available?: boolean | undefined
      readonly status?: string | undefined
    } | undefined
    readonly options?: readonly {
      readonly name: string
      readonly id?: string | undefined
      readonly label: string
    }[] | undefined
    readonly media?: readonly {
      readonly type: string
      readonly url: string
      readonly alt_text?: string | undefined
      readonly width?: number | undefined
      readonly height?: number | undefined
    }[] | undefined
  }[]
  readonly rating?: {
    readonly value: number
    readonly scale_min?: number | undefined
    readonly scale_max: number
    readonly count?: number | undefined
  } | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProduct(value: unknown): ProductWire {
  return parseShape(productShape, value)
}
