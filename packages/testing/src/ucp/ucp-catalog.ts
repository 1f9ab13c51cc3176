import type { UcpSeedProduct } from './ucp-seed.ts'
import type { ShelfVariant, UcpShelf } from './ucp-shelf.ts'

/** What the catalog is asked, of all three operations. */
export interface CatalogQuestion {
  readonly query?: string
  readonly ids?: readonly string[]
  readonly id?: string
  readonly selected?: readonly { readonly name: string; readonly label: string }[]
  readonly filters?: { readonly categories?: readonly string[] }
  readonly pagination?: { readonly cursor?: string; readonly limit?: number }
  readonly context?: { readonly currency?: string }
  readonly 'dev.tillkit.list'?: {
    readonly sort?: string
    readonly filters?: Readonly<Record<string, readonly string[]>>
  }
}

/** A product's id: not its handle, so that tests see them apart. */
export const idOf = (product: UcpSeedProduct): string => `gid-${product.handle}`

/** Prices as the stand-in says them, and which variants: all of them, or one that stands for all as UCP has it. */
export interface CatalogManner {
  readonly currency: string
  readonly tellsAll: boolean
}

/** The answer to a search, beside its envelope. */
export function searchShelf(
  shelf: UcpShelf,
  question: CatalogQuestion,
  manner: CatalogManner,
): { readonly facets: readonly object[] } {
  const { query = '', filters, pagination, 'dev.tillkit.list': list } = question
  const categories = filters?.categories
  const chosen = list?.filters?.['category'] ?? []
  const matching = shelf.products.filter(
    product =>
      shelf.variantsOf(product).length > 0 &&
      product.title.toLowerCase().includes(query.toLowerCase()) &&
      (!categories || categories.includes(product.category)),
  )
  const found = matching.filter(it => chosen.length === 0 || chosen.includes(it.category))
  if (list?.sort === 'price_asc') found.sort((a, b) => a.price - b.price)
  if (list?.sort === 'price_desc') found.sort((a, b) => topOf(shelf, b) - topOf(shelf, a))
  const from = Number(pagination?.cursor ?? 0)
  const products = found.slice(from, from + Math.min(pagination?.limit ?? 10, 10))
  const next = from + products.length
  const has_next_page = next < found.length
  const ids = [...new Set(matching.map(it => it.category))]
  const answer = {
    products: products.map(it => toUcpProduct(shelf, it, manner)),
    pagination: { has_next_page, total_count: found.length, ...(has_next_page && { cursor: `${next}` }) },
    facets: [
      {
        id: 'category',
        name: 'Category',
        values: ids.map(id => ({ id, label: id, count: matching.filter(it => it.category === id).length })),
      },
    ],
  }
  return answer
}

/** Sorted by what a list draws: the least price of each. */
const topOf = (shelf: UcpShelf, product: UcpSeedProduct) =>
  Math.min(...shelf.variantsOf(product).map(it => shelf.price(it, 'EUR')))

/** The products of a lookup, each variant with what led to it. */
export function lookUp(shelf: UcpShelf, ids: readonly string[], manner: CatalogManner): object[] {
  return shelf.products.flatMap(product => {
    const variants = shelf.variantsOf(product)
    const exact = variants.filter(it => ids.includes(it.id))
    const named = ids.filter(id => id === product.handle || id === idOf(product))
    if (!variants[0] || (!exact[0] && !named[0])) return []
    const body = toUcpProduct(shelf, product, manner, exact[0])
    const inputs = [
      ...named.map(id => ({ id, match: 'featured' })),
      ...exact.filter(it => !named.includes(it.id)).map(it => ({ id: it.id, match: 'exact' })),
    ]
    return [{ ...body, variants: body.variants.map(it => ({ ...it, inputs })) }]
  })
}

/** One product with the variants that match what is selected. */
export function detail(
  shelf: UcpShelf,
  { id, selected = [] }: CatalogQuestion,
  manner: CatalogManner,
): object | undefined {
  const product = shelf.products.find(it => [it.handle, idOf(it)].includes(id ?? ''))
  const variants = product ? shelf.variantsOf(product) : []
  if (!product || !variants[0]) return undefined
  const names = Object.keys(product.axes ?? {})
  const matching = variants.filter(it =>
    selected.every(({ name, label }) => it.labels[names.indexOf(name)] === label),
  )
  const shown = matching[0] ? matching : variants.slice(0, 1)
  return {
    ...toUcpProduct(shelf, product, { ...manner, tellsAll: true }),
    variants: shown.map(it => toUcpVariant(shelf, it, manner.currency)),
    selected,
  }
}

function toUcpProduct(
  shelf: UcpShelf,
  product: UcpSeedProduct,
  { currency, tellsAll }: CatalogManner,
  featured?: ShelfVariant,
) {
  const variants = shelf.variantsOf(product)
  const amounts = variants.map(it => shelf.price(it, currency))
  const shown = tellsAll ? variants : [featured ?? variants[0]].flatMap(it => it ?? [])
  return {
    id: idOf(product),
    handle: product.handle,
    title: product.title,
    description: { html: `<p>${product.title}</p>` },
    url: `https://tea.example/products/${product.handle}`,
    categories: [{ value: product.category }],
    price_range: {
      min: { amount: Math.min(...amounts), currency },
      max: { amount: Math.max(...amounts), currency },
    },
    media: [{ type: 'image', url: `https://tea.example/${product.handle}.jpg`, alt_text: product.title }],
    ...(product.axes && {
      options: Object.entries(product.axes).map(([name, values]) => ({
        name,
        values: values.map(label => ({ label })),
      })),
    }),
    variants: shown.map(it => toUcpVariant(shelf, it, currency)),
  }
}

function toUcpVariant(shelf: UcpShelf, variant: ShelfVariant, currency: string) {
  const { id, labels, product, stock } = variant
  const names = Object.keys(product.axes ?? {})
  return {
    id,
    sku: id.toUpperCase(),
    title: labels.join(' / ') || product.title,
    description: { plain: product.title },
    price: { amount: shelf.price(variant, currency), currency },
    availability: { available: stock > 0, status: stock > 0 ? 'in_stock' : 'out_of_stock' },
    ...(labels[0] && { options: labels.map((label, at) => ({ name: names[at] ?? '', label })) }),
  }
}
