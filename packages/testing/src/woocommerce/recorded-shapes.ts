import { readFileSync } from 'node:fs'
import { misfitsOf, type SeenShape, shapeOf } from './shape-of.ts'

/** An exchange with a real WooCommerce 10.0.2 on WordPress 7.1; secrets and markup of prices are cut out. */
export interface RecordedExchange {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly sent?: Readonly<Record<string, unknown>>
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What the real server answered, in the order of one purchase. */
export const recorded: readonly RecordedExchange[] = JSON.parse(
  readFileSync(new URL('../../src/woocommerce/fixtures/recorded.json', import.meta.url), 'utf8'),
)

/**
 * What the recorded shop had none of, by the platform's own schemas (`ImageAttachmentSchema`, `ProductSchema::get_term_list`,
 * `prepare_product_attribute_taxonomy_value`, `get_grouped_products`).
 */
const image = {
  id: 1,
  src: 'https://…',
  thumbnail: 'https://…',
  srcset: '',
  sizes: '',
  name: '',
  alt: '',
}
const term = { id: 1, name: '', slug: '', link: '' }

/** The kinds of body that the Store API answers with. */
export type ReplyKind = 'product' | 'products' | 'cart' | 'checkout' | 'order' | 'error' | 'categories'

const bodiesOf = (...names: readonly string[]) =>
  recorded.filter(({ name }) => names.includes(name)).map(({ body }) => body)
const withMore = (product: unknown): unknown => ({
  ...(product as object),
  images: [image],
  categories: [term],
  attributes: [
    { id: 1, name: '', taxonomy: 'pa_color', has_variations: true, terms: [{ id: 1, name: '', slug: '' }] },
  ],
  grouped_products: [10],
  low_stock_remaining: 2,
})
const products = [...(bodiesOf('products')[0] as readonly unknown[]), ...bodiesOf('product', 'variation')]
const carts = bodiesOf('cart-empty', 'add-simple', 'coupon', 'update-customer', 'select-rate', 'cart-after')
const [order] = bodiesOf('order') as readonly { readonly items: readonly object[] }[]
/** `CartUpdateCustomer::validate_address_params`; one of the two parameters or both. */
const wrongAddress = {
  code: 'rest_invalid_param',
  message: '',
  data: {
    status: 400,
    params: { billing_address: '', shipping_address: '' },
    details: { billing_address: detail(), shipping_address: detail() },
  },
}
const errors = recorded.filter(({ status }) => status >= 400).map(({ body }) => body)

const shapes: Readonly<Record<ReplyKind, SeenShape>> = {
  product: shapeOf([...products, ...products.map(withMore)]),
  products: shapeOf([[...products, ...products.map(withMore)]]),
  cart: shapeOf([...carts, ...carts.map(withErrors)]),
  checkout: shapeOf(bodiesOf('checkout-draft', 'checkout')),
  order: shapeOf([order, { ...order, coupons: [], items: order?.items.map(withImage) }]),
  error: shapeOf([...errors, wrongAddress]),
  categories: shapeOf(bodiesOf('categories')),
}

/** Fails unless a reply looks like what the real server answers: the same keys, each of the same kind. */
export function assertRecordedShape(kind: ReplyKind, body: unknown): void {
  const misfits = misfitsOf(shapes[kind], body)
  if (misfits.length > 0)
    throw new Error(
      `the stand-in's ${kind} is not what WooCommerce answers: ${misfits.slice(0, 5).join('; ')}`,
    )
}

function detail(): object {
  return { code: '', message: '', data: null }
}

function withErrors(cart: unknown): unknown {
  const { items } = cart as { readonly items: readonly object[] }
  return { ...(cart as object), errors: [{ code: '', message: '' }], items: items.map(withImage) }
}

function withImage(line: object): object {
  return { ...line, images: [image], low_stock_remaining: 2 }
}
