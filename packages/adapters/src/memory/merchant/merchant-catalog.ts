import type { Minor } from '@tillkit/core'
import type { Amounts, MerchantSeed, SeedProduct, SeedVariant } from './merchant-seed.ts'

/** What a list is asked for. */
export interface ListRequest {
  readonly text?: string | undefined
  readonly category?: string | undefined
  readonly filters?: Readonly<Record<string, readonly string[]>> | undefined
  readonly sort?: string | undefined
  readonly currency: string
  readonly offset: number
  readonly limit: number
}

/** A product as the merchant answers it: prices and stock of this moment. */
export interface ProductRecord extends SeedProduct {
  /** Handles are for people, ids for machines, and this merchant has both. */
  readonly id: string
  /** Where the merchant sells it. */
  readonly url: string
}

/** A list of products with what it can be narrowed by. */
export interface ListRecord {
  readonly products: readonly ProductRecord[]
  readonly total: number
  readonly facets: readonly {
    readonly id: string
    readonly name: string
    readonly values: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  }[]
}

/** The merchant's products with their prices and stock. */
export interface MerchantCatalog {
  list(request: ListRequest): ListRecord
  find(handlesOrIds: readonly string[]): readonly ProductRecord[]
  variant(sku: string): { readonly product: SeedProduct; readonly variant: SeedVariant } | undefined
  price(sku: string, currency: string): Minor
  stock(sku: string): number
  setPrice(sku: string, price: Amounts): void
  setStock(sku: string, count: number): void
}

/** Makes the catalog from the seed; prices and stock change, the seed does not. */
export function createMerchantCatalog(seed: MerchantSeed): MerchantCatalog {
  const prices = new Map<string, Amounts>()
  const stocks = new Map<string, number>()
  const bySku = new Map(
    seed.products.flatMap(product =>
      product.variants.map(variant => [variant.sku, { product, variant }] as const),
    ),
  )
  const facets = [
    {
      id: 'category',
      name: 'Category',
      of: (product: SeedProduct) => product.categories,
      label: (id: string) => seed.categories[id] ?? id,
    },
    {
      id: 'color',
      name: 'Color',
      of: (product: SeedProduct) => product.axes.find(axis => axis.name === 'Color')?.values ?? [],
      label: (id: string) => id,
    },
  ]

  function today(product: SeedProduct): ProductRecord {
    const variants = product.variants.map(variant => ({
      ...variant,
      price: { ...variant.price, ...prices.get(variant.sku) },
      stock: stocks.get(variant.sku) ?? variant.stock,
    }))
    return { ...product, id: idOf(product), url: `${seed.site}/${product.handle}`, variants }
  }

  function matches(product: SeedProduct, request: ListRequest, exceptFacet?: string): boolean {
    const words = (request.text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const text = `${product.name} ${product.text} ${product.categories.join(' ')}`.toLowerCase()
    return (
      product.variants.length > 0 &&
      words.every(word => text.includes(word)) &&
      (!request.category || product.categories.includes(request.category)) &&
      facets.every(facet => {
        const chosen = request.filters?.[facet.id] ?? []
        return (
          facet.id === exceptFacet ||
          chosen.length === 0 ||
          facet.of(product).some(value => chosen.includes(value))
        )
      })
    )
  }

  function facetRows(request: ListRequest) {
    return facets.map(({ id, name, of, label }) => {
      const values = seed.products.filter(product => matches(product, request, id)).flatMap(of)
      return {
        id,
        name,
        values: [...new Set(values)].map(value => ({
          id: value,
          name: label(value),
          count: values.filter(other => other === value).length,
        })),
      }
    })
  }

  return {
    list(request) {
      const found = seed.products.filter(product => matches(product, request)).map(today)
      found.sort(order(request.sort, request.currency))
      const products = found.slice(request.offset, request.offset + request.limit)
      return { products, total: found.length, facets: facetRows(request) }
    },
    find: names =>
      seed.products.filter(it => names.includes(it.handle) || names.includes(idOf(it))).map(today),
    variant: sku => bySku.get(sku),
    price: (sku, currency) => prices.get(sku)?.[currency] ?? bySku.get(sku)?.variant.price[currency] ?? 0,
    stock: sku => stocks.get(sku) ?? bySku.get(sku)?.variant.stock ?? 0,
    setPrice: (sku, price) => void prices.set(sku, { ...prices.get(sku), ...price }),
    setStock: (sku, count) => void stocks.set(sku, count),
  }
}

const idOf = ({ handle }: SeedProduct) => `product-${handle}`

function order(sort: string | undefined, currency: string): (a: ProductRecord, b: ProductRecord) => number {
  const least = (product: ProductRecord) => Math.min(...product.variants.map(it => it.price[currency] ?? 0))
  if (sort === 'title_asc') return (a, b) => a.name.localeCompare(b.name, 'en')
  if (sort === 'price_asc') return (a, b) => least(a) - least(b)
  if (sort === 'price_desc') return (a, b) => least(b) - least(a)
  if (sort === 'newest') return (a, b) => b.since.localeCompare(a.since)
  return () => 0
}
