import { refusal, type StoreAnswer } from './cart-routes.ts'
import { productBody, variationBody } from './product-body.ts'
import type { SeedItem, SeedStoreProduct } from './store-seed.ts'
import { findItem, type StoreState, stockFor } from './store-state.ts'
import { prepared, slugOf } from './store-text.ts'

/** A list, and how long the whole of it is. */
export interface ProductsAnswer extends StoreAnswer {
  readonly total?: number
  readonly pages?: number
}

/** `GET /products` with what WooCommerce's query knows of it. */
export function listProducts(state: StoreState, query: URLSearchParams): ProductsAnswer {
  const perPage = Number(query.get('per_page') ?? 10)
  const page = Number(query.get('page') ?? 1)
  if (!(perPage >= 1 && perPage <= 100) || !(page >= 1)) return wrong('per_page must be between 1 and 100')
  const orderby = query.get('orderby') ?? 'date'
  if (!/^(date|title|price|menu_order)$/.test(orderby)) return wrong('orderby is not one of date, title')
  const stockOf = (item: SeedItem) => stockFor(state, item, undefined)
  const ids = query.get('include')?.split(',').map(Number)
  const slugs = query.get('slug')?.split(',')
  // Who asks for a slug is answered with variations too.
  const found =
    query.get('type') === 'variation'
      ? variations(state)
      : [...products(state, orderby, query), ...(slugs ? variations(state) : [])]
  const rows = found.filter(({ id, slug }) => (!ids || ids.includes(id)) && (!slugs || slugs.includes(slug)))
  return {
    status: 200,
    total: rows.length,
    pages: Math.ceil(rows.length / perPage),
    body: rows
      .slice((page - 1) * perPage, page * perPage)
      .map(({ product, item }) =>
        item ? variationBody(product, item, stockOf) : productBody(product, stockOf),
      ),
  }
}

/** `GET /products/{id}` and `GET /products/{slug}`; an id may be a variation's. */
export function readProduct(state: StoreState, name: string): StoreAnswer {
  const stockOf = (item: SeedItem) => stockFor(state, item, undefined)
  const product = state.shelf.find(({ id, slug }) => `${id}` === name || slug === name)
  if (product) return { status: 200, body: productBody(product, stockOf) }
  const found = findItem(state, Number(name))
  if (found) return { status: 200, body: variationBody(found.product, found.item, stockOf) }
  return /^\d+$/.test(name)
    ? refusal('woocommerce_rest_product_invalid_id', 'Invalid product ID.', 404)
    : refusal('woocommerce_rest_product_invalid_slug', 'Invalid product slug.', 404)
}

interface Row {
  readonly id: number
  readonly slug: string
  readonly product: SeedStoreProduct
  readonly item?: SeedItem
}

function products({ shelf }: StoreState, orderby: string, query: URLSearchParams): Row[] {
  // Markup is taken out of what is searched for.
  const text = (query.get('search') ?? '')
    .replaceAll(/<[^>]*>/g, '')
    .trim()
    .toLowerCase()
  const category = query.get('category')
  const up = query.get('order') === 'asc' ? 1 : -1
  const price = ({ items }: SeedStoreProduct) => {
    const prices = items.map(it => it.price)
    return prices.length === 0 ? 0 : up > 0 ? Math.min(...prices) : Math.max(...prices)
  }
  const byName = (a: SeedStoreProduct, b: SeedStoreProduct) =>
    prepared(a.name).toLowerCase() < prepared(b.name).toLowerCase() ? -1 : 1
  return shelf
    .filter(it => !category || it.category === category)
    .filter(it =>
      [it.name, ...it.items.map(({ sku }) => sku)].some(words => words.toLowerCase().includes(text)),
    )
    .sort((a, b) =>
      orderby === 'price'
        ? up * (price(a) - price(b))
        : orderby === 'date'
          ? up * (a.id - b.id)
          : up * byName(a, b),
    )
    .map(product => ({ id: product.id, slug: product.slug, product }))
}

function variations({ shelf }: StoreState): Row[] {
  return shelf
    .filter(({ type }) => type === 'variable')
    .flatMap(product =>
      product.items.map(item => ({
        id: item.id,
        slug: `${product.slug}-${slugOf(item.values.join('-'))}`,
        product,
        item,
      })),
    )
}

function wrong(words: string): StoreAnswer {
  const details = { per_page: { code: 'rest_out_of_bounds', message: words, data: null } }
  return refusal('rest_invalid_param', 'Invalid parameter(s): per_page', 400, {
    params: { per_page: words },
    details,
  })
}
