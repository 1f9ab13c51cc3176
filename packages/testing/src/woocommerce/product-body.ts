import { categories, type SeedItem, type SeedStoreProduct } from './store-seed.ts'
import { money, prepared, site, slugOf } from './store-text.ts'

/** A product as `GET /products` answers it. */
export function productBody(product: SeedStoreProduct, stockOf: (item: SeedItem) => number | null): object {
  const { id, slug, name, type, axes, items, category } = product
  const [first] = items
  const prices = items.map(({ price }) => price)
  const [min, max] = [Math.min(...prices), Math.max(...prices)]
  const isSimple = type === 'simple' && first
  return {
    ...common(product, isSimple ? first : undefined, stockOf),
    id,
    name: prepared(name),
    slug,
    parent: 0,
    type,
    permalink: `${site}/product/${slug}/`,
    short_description: `<p>${prepared(name)}</p>`,
    prices: pricesOf(
      first ? (items.find(it => it.price === min) ?? first) : undefined,
      type === 'variable' && min < max ? { min_amount: `${min}`, max_amount: `${max}` } : null,
    ),
    categories: [
      { id: 60, name: categories[category], slug: category, link: `${site}/product-category/${category}/` },
    ],
    attributes: axes.map(({ name, values, taxonomy = null }) => ({
      id: taxonomy ? 1 : 0,
      name,
      taxonomy,
      has_variations: true,
      terms: values.map((value, at) => ({
        id: taxonomy ? 70 + at : 0,
        name: value,
        slug: taxonomy ? slugOf(value) : value,
      })),
    })),
    variations:
      type === 'variable'
        ? items.map(it => ({
            id: it.id,
            attributes: axes.map(({ name, taxonomy }, at) => ({
              name,
              value: taxonomy ? slugOf(it.values[at] ?? '') : it.values[at],
            })),
          }))
        : [],
    grouped_products: type === 'grouped' ? [10, 40] : [],
    has_options: type === 'variable',
    is_purchasable: type !== 'grouped',
    is_in_stock: items.length === 0 || items.some(it => stockOf(it) !== 0),
  }
}

/** A variation as `GET /products?type=variation` answers it. */
export function variationBody(
  product: SeedStoreProduct,
  item: SeedItem,
  stockOf: (item: SeedItem) => number | null,
): object {
  const query = product.axes.map(({ name }, at) => `attribute_${slugOf(name)}=${item.values[at]}`).join('&')
  return {
    ...common(product, item, stockOf),
    id: item.id,
    name: prepared(product.name),
    slug: `${product.slug}-${slugOf(item.values.join('-'))}`,
    parent: product.id,
    type: 'variation',
    variation: product.axes.map(({ name }, at) => `${name}: ${item.values[at]}`).join(', '),
    permalink: `${site}/product/${product.slug}/?${query}`,
    short_description: '',
    prices: pricesOf(item, null),
    categories: [],
    attributes: [],
    variations: [],
    grouped_products: [],
    has_options: false,
    is_purchasable: true,
    is_in_stock: stockOf(item) !== 0,
  }
}

/** How many of a thing a cart may have: all there are, or as good as all. */
export function maximumOf(stock: number | null): number {
  return Math.max(stock || 9999, 1)
}

/** The picture of a product, in the sizes that WordPress makes. */
export function imageOf({ id, slug, name }: SeedStoreProduct): object {
  const src = `${site}/wp-content/uploads/${slug}`
  return {
    id: 1000 + id,
    src: `${src}.jpg`,
    thumbnail: `${src}-300x300.jpg`,
    srcset: `${src}.jpg 1600w, ${src}-300x400.jpg 300w, ${src}-768x1024.jpg 768w`,
    sizes: '(max-width: 1600px) 100vw, 1600px',
    name: slug,
    alt: prepared(name),
  }
}

function common(
  product: SeedStoreProduct,
  item: SeedItem | undefined,
  stockOf: (item: SeedItem) => number | null,
): object {
  const { id, name } = product
  const stock = item ? stockOf(item) : null
  return {
    variation: '',
    sku: item?.sku ?? '',
    description: '',
    on_sale: item ? item.price < item.regular : false,
    price_html: '<span>…</span>',
    average_rating: id === 10 ? '4.50' : '0',
    review_count: id === 10 ? 6 : 0,
    images: [imageOf(product)],
    tags: [],
    brands: [],
    is_on_backorder: false,
    low_stock_remaining: stock !== null && stock <= 2 ? stock : null,
    stock_availability: {
      text: stock === null ? '' : stock > 0 ? `${stock} in stock` : 'Out of stock',
      class: stock === 0 ? 'out-of-stock' : 'in-stock',
    },
    sold_individually: false,
    add_to_cart: {
      text: 'Add to cart',
      description: `Add to cart: &ldquo;${prepared(name)}&rdquo;`,
      url: `?add-to-cart=${id}`,
      single_text: 'Add to cart',
      minimum: 1,
      maximum: maximumOf(stock),
      multiple_of: 1,
    },
    extensions: {},
  }
}

function pricesOf(item: SeedItem | undefined, price_range: object | null): object {
  const { price = 0, regular = 0 } = item ?? {}
  return { ...money({ price, regular_price: regular, sale_price: price }), price_range }
}
