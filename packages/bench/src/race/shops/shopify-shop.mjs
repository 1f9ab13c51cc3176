import { answerGraphql } from './answer-graphql.mjs'
import { product } from './product.mjs'

/** The race's product in a stub of Shopify's Storefront API, as Buy Button asks for it. */
export function answerShopify({ method, body, headers }) {
  const cors = {
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '600',
  }
  if (method === 'OPTIONS') return { status: 204, headers: cors }
  return { body: JSON.stringify(answerGraphql(JSON.parse(body), shop)), headers: cors }
}

const gid = (type, id) => `gid://shopify/${type}/${id}`
/** Amounts as Shopify writes them, `12.5` and `13.0`: Buy Button cannot read `12.50`. */
const money = cents => ({
  amount: cents % 100 ? `${cents / 100}` : `${cents / 100}.0`,
  currencyCode: product.currency,
})
const image = {
  id: gid('ProductImage', 1),
  url: product.picture,
  src: product.picture,
  altText: product.title,
  width: 600,
  height: 600,
}
const variants = product.variants.map(({ id, sku, color, cents }) => ({
  __typename: 'ProductVariant',
  id: gid('ProductVariant', id),
  title: color,
  sku,
  available: true,
  availableForSale: true,
  price: money(cents),
  priceV2: money(cents),
  weight: 0.4,
  image,
  selectedOptions: [{ name: product.option, value: color }],
}))
const toProduct = id => {
  const found = {
    __typename: 'Product',
    id,
    handle: product.handle,
    title: product.title,
    description: product.text,
    descriptionHtml: `<p>${product.text}</p>`,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    publishedAt: '2026-01-01T00:00:00Z',
    availableForSale: true,
    productType: 'Mug',
    vendor: 'Race',
    onlineStoreUrl: null,
    options: [
      { id: gid('ProductOption', 1), name: product.option, values: product.variants.map(it => it.color) },
    ],
    images: [image],
    tags: [],
  }
  found.variants = variants.map(variant => ({ ...variant, product: found }))
  return found
}

const shop = {
  shop: {
    currencyCode: product.currency,
    paymentSettings: { enabledPresentmentCurrencies: [product.currency] },
  },
  node: ({ id }) => toProduct(id),
  nodes: ({ ids }) => ids.map(toProduct),
  product: ({ id }) => toProduct(id),
  cart: () => null,
  cartCreate: ({ input = {} }) => ({ cart: toCart(input.lines ?? []), userErrors: [], warnings: [] }),
  cartLinesAdd: ({ lines }) => ({ cart: toCart(lines), userErrors: [], warnings: [] }),
}

function toCart(lines) {
  const drawn = lines.map(({ merchandiseId, quantity }, index) => {
    const variant = variants.find(({ id }) => id === merchandiseId)
    const total = money(Number(variant.price.amount) * 100 * quantity)
    return {
      __typename: 'CartLine',
      id: gid('CartLine', index),
      quantity,
      attributes: [],
      discountAllocations: [],
      merchandise: { ...variant, product: toProduct(gid('Product', 1)) },
      cost: {
        totalAmount: total,
        subtotalAmount: total,
        amountPerQuantity: variant.price,
        compareAtAmountPerQuantity: null,
      },
    }
  })
  const sum = money(drawn.reduce((cents, { cost }) => cents + Number(cost.totalAmount.amount) * 100, 0))
  return {
    __typename: 'Cart',
    id: gid('Cart', 'race'),
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    checkoutUrl: 'https://race.myshopify.com/checkout',
    note: '',
    attributes: [],
    totalQuantity: drawn.reduce((count, { quantity }) => count + quantity, 0),
    buyerIdentity: {},
    discountCodes: [],
    discountAllocations: [],
    appliedGiftCards: [],
    lines: drawn,
    deliveryGroups: [],
    cost: {
      totalAmount: sum,
      subtotalAmount: sum,
      checkoutChargeAmount: sum,
      totalTaxAmount: null,
      totalDutyAmount: null,
    },
  }
}
