import { answerConnection, type PageArguments } from './answer-connection.ts'
import { answerProduct, type Market } from './answer-product.ts'
import type { ShopBooks } from './shop-books.ts'
import { products, type SeedProduct } from './shop-seed.ts'

/** The part of `ProductFilter` that the shop offers. */
interface ProductFilter {
  readonly available?: boolean | null
  readonly productType?: string | null
  readonly variantOption?: { readonly name: string; readonly value: string } | null
}

interface ListArguments extends PageArguments {
  readonly sortKey?: string | null
  readonly filters?: readonly ProductFilter[] | null
}

/** All products: Shopify neither counts nor narrows them. */
export function answerProducts(page: ListArguments, books: ShopBooks, market: Market): object {
  return answerList(products, page, books, market)
}

/** A collection, or null where there is none of this handle. */
export function answerCollection(handle: string, books: ShopBooks, market: Market): object | null {
  const all = products.filter(it => it.collections.includes(handle))
  if (all.length === 0) return null
  return {
    handle,
    products: (page: ListArguments) => ({
      ...answerList(narrowed(all, page.filters, books), page, books, market),
      filters: answerFilters(all, books),
    }),
  }
}

/** What a text finds: every word of it begins a word of the title. */
export function answerSearch(
  page: ListArguments & { readonly query: string; readonly productFilters?: readonly ProductFilter[] | null },
  books: ShopBooks,
  market: Market,
): object {
  const words = page.query.toLowerCase().split(/\s+/).filter(Boolean)
  const all = products.filter(({ title }) =>
    words.every(word => ` ${title.toLowerCase()}`.includes(` ${word}`)),
  )
  const found = narrowed(all, page.productFilters, books)
  return {
    ...answerList(found, page, books, market),
    totalCount: found.length,
    productFilters: answerFilters(all, books),
  }
}

function answerList(
  list: readonly SeedProduct[],
  page: ListArguments,
  books: ShopBooks,
  market: Market,
): object {
  const least = (product: SeedProduct) =>
    Math.min(...product.variants.map(it => books.price(it.number, market.country)))
  const sorted =
    page.sortKey === 'TITLE'
      ? [...list].sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1))
      : page.sortKey === 'PRICE'
        ? [...list].sort((a, b) => least(a) - least(b))
        : list
  return answerConnection(
    sorted.map(product => answerProduct(product, books, market)),
    page,
  )
}

/** Values of one filter widen, filters narrow. */
function narrowed(
  list: readonly SeedProduct[],
  filters: readonly ProductFilter[] | null | undefined,
  books: ShopBooks,
): readonly SeedProduct[] {
  const all = filters ?? []
  return list.filter(product =>
    all.every(filter => all.some(other => kindOf(other) === kindOf(filter) && fits(product, other, books))),
  )
}

const kindOf = ({ variantOption, ...filter }: ProductFilter): string =>
  variantOption?.name ?? Object.keys(filter).join()

function fits(product: SeedProduct, filter: ProductFilter, books: ShopBooks): boolean {
  const { available, productType, variantOption } = filter
  if (typeof available === 'boolean')
    return product.variants.some(it => books.stock(it.number) > 0 || it.backorder) === available
  if (productType) return product.type === productType
  const axis = product.axes.findIndex(({ name }) => name.toLowerCase() === variantOption?.name)
  return product.variants.some(({ choices }) => axis >= 0 && choices[axis] === variantOption?.value)
}

function answerFilters(list: readonly SeedProduct[], books: ShopBooks): readonly object[] {
  const value = (label: string, filter: ProductFilter) => ({
    id: `filter.${label}`,
    label,
    count: list.filter(product => fits(product, filter, books)).length,
    input: JSON.stringify(filter),
  })
  const types = [...new Set(list.map(({ type }) => type))]
  const colors = new Set(list.flatMap(({ axes }) => axes.find(({ name }) => name === 'Color')?.values ?? []))
  return [
    {
      id: 'filter.v.price',
      label: 'Price',
      type: 'PRICE_RANGE',
      values: [{ ...value('Price', {}), input: '{"price":{"min":0,"max":200}}' }],
    },
    {
      id: 'filter.p.product_type',
      label: 'Kind',
      type: 'LIST',
      values: types.map(it => value(it, { productType: it })),
    },
    {
      id: 'filter.v.option.color',
      label: 'Color',
      type: 'LIST',
      values: [...colors].map(it => value(it, { variantOption: { name: 'color', value: it } })),
    },
    {
      id: 'filter.v.availability',
      label: 'Availability',
      type: 'LIST',
      values: [value('In stock', { available: true }), value('Out of stock', { available: false })],
    },
  ]
}
