import { answerGraphql } from './answer-graphql.mjs'
import { product, productAt } from './product.mjs'

/** The race's product in a stub of Vendure's shop API. Each visit begins without a cart, so an order has one line. */
export function answerVendure({ method, path, body, headers }) {
  const cors = {
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-expose-headers': 'vendure-auth-token',
    'access-control-max-age': '600',
  }
  if (method === 'OPTIONS') return { status: 204, headers: cors }
  // As the real one: a question in the address, in a form (`csrfPrevention` is off by default), or in JSON.
  const isForm = /x-www-form-urlencoded/.test(headers['content-type'])
  const { searchParams } = isForm ? new URL(`https://shop/?${body}`) : new URL(path, 'https://shop')
  const query = searchParams.get('query')
  const asked = query ? { query } : JSON.parse(body)
  const reply = answerGraphql(asked, shop)
  return { body: JSON.stringify(reply), headers: { ...cors, 'vendure-auth-token': 'race' } }
}

const shop = {
  activeOrder: null,
  products: ({ options }) => {
    const slugs = options.filter?._or?.find(it => it.slug)?.slug.in
    const items = (slugs ?? slugsOf(options)).map(slug => toVendure(productAt(slug)))
    return { items, totalItems: slugs?.length ?? count }
  },
  // A search finds as many as it was asked for, whatever for: all of them are called the same. So does a list of products.
  search: ({ input }) => ({
    totalItems: count,
    items: slugsOf(input).map(slug => ({ slug })),
    facetValues: product.variants.map(({ id, color }) => ({
      count: 80,
      facetValue: { id, name: color, facet: { id: '1', name: product.option } },
    })),
  }),
  addItemToOrder: ({ productVariantId, quantity }) => toOrder(productVariantId, quantity),
  adjustOrderLine: ({ quantity }) => toOrder(product.variants[0].id, quantity),
}

const count = 480

const slugsOf = ({ take = 100, skip = 0 }) =>
  Array.from({ length: Math.min(take, count - skip) }, (_, at) => `${product.handle}-${skip + at + 1}`)

const asset = { id: '1', preview: product.picture, width: 600, height: 600 }

function toVendure({ handle, title }) {
  const ids = product.variants.map((_, index) => `${index + 1}`)
  return {
    __typename: 'Product',
    id: handle === product.handle ? '1' : handle.split('-').at(-1),
    name: title,
    slug: handle,
    description: `<p>${product.text}</p>`,
    featuredAsset: asset,
    assets: [asset],
    optionGroups: [
      {
        id: '1',
        name: product.option,
        options: product.variants.map(({ color }, index) => ({ id: ids[index], name: color })),
      },
    ],
    variants: product.variants.map(({ id, sku, color, cents }, index) => ({
      id,
      name: `${title} ${color}`,
      sku,
      priceWithTax: cents,
      currencyCode: product.currency,
      stockLevel: 'IN_STOCK',
      featuredAsset: null,
      options: [{ id: ids[index] }],
    })),
  }
}

function toOrder(variantId, quantity) {
  const { id, color, cents } = product.variants.find(it => it.id === variantId) ?? product.variants[0]
  const total = cents * quantity
  return {
    __typename: 'Order',
    id: '1',
    code: 'RACE',
    state: 'AddingItems',
    active: true,
    currencyCode: product.currency,
    subTotalWithTax: total,
    shippingWithTax: 0,
    totalWithTax: total,
    couponCodes: [],
    promotions: [],
    discounts: [],
    surcharges: [],
    shippingLines: [],
    lines: [
      {
        id: '1',
        quantity,
        unitPriceWithTax: cents,
        unitPriceWithTaxChangeSinceAdded: 0,
        linePriceWithTax: total,
        discountedLinePriceWithTax: total,
        featuredAsset: asset,
        productVariant: { id, name: `${product.title} ${color}`, stockLevel: 'IN_STOCK' },
      },
    ],
  }
}
