import { createHash } from 'node:crypto'
import { cartBody } from './cart-body.ts'
import { maximumOf } from './product-body.ts'
import { coupons } from './store-seed.ts'
import { findItem, type StoreAddress, type StoreSession, type StoreState, stockFor } from './store-state.ts'
import { prepared } from './store-text.ts'

/** An answer before it is sent. */
export interface StoreAnswer {
  readonly status: number
  readonly body: unknown
}

/** What is posted. */
export type Posted = Readonly<Record<string, unknown>>

/** A refusal, as WordPress writes a `WP_Error`. */
export function refusal(code: string, message: string, status = 400, data: object = {}): StoreAnswer {
  return { status, body: { code, message, data: { status, ...data } } }
}

/** The changes of a cart, by the last part of their route. Each answers with the whole cart. */
export const cartRoutes: Readonly<
  Record<string, (state: StoreState, session: StoreSession, sent: Posted) => StoreAnswer>
> = {
  'add-item': addItem,
  'update-item': updateItem,
  'remove-item': removeItem,
  'apply-coupon': applyCoupon,
  'remove-coupon': removeCoupon,
  'update-customer': updateCustomer,
  'select-shipping-rate': selectRate,
}

function addItem(state: StoreState, session: StoreSession, { id, quantity }: Posted): StoreAnswer {
  const wanted = Number(quantity)
  const product = state.shelf.find(it => it.id === id && it.type !== 'simple')
  if (product?.type === 'variable')
    return refusal('woocommerce_rest_variation_id_from_variation_data', 'No matching variation found.')
  const found = findItem(state, Number(id))
  if (product)
    return refusal(
      'woocommerce_rest_product_not_purchasable',
      `&quot;${prepared(product.name)}&quot; is not available for purchase.`,
    )
  if (!found)
    return refusal(
      'woocommerce_rest_cart_invalid_product',
      `Product with ID &quot;${id}&quot; was not found and cannot be added to the cart.`,
    )
  const { item } = found
  const name = prepared(found.product.name)
  const left = stockFor(state, item, session.draft)
  const line = session.lines.find(it => it.item === item)
  if (left === 0)
    return refusal(
      'woocommerce_rest_product_out_of_stock',
      `You cannot add &quot;${name}&quot; to the cart because the product is out of stock.`,
    )
  if (left !== null && left < (line?.quantity ?? 0) + wanted)
    return refusal(
      'woocommerce_rest_product_partially_out_of_stock',
      `You cannot add that amount of &quot;${name}&quot; to the cart because there is not enough stock (${left} remaining).`,
    )
  if (line) line.quantity += wanted
  else {
    const key = createHash('md5').update(`${item.id}`).digest('hex')
    session.lines.push({ key, ...found, quantity: Math.min(wanted, 9999) })
  }
  return { status: 201, body: cartBody(state, session) }
}

function updateItem(state: StoreState, session: StoreSession, { key, quantity }: Posted): StoreAnswer {
  const line = session.lines.find(it => it.key === key)
  if (!line) return unknownKey()
  const maximum = maximumOf(stockFor(state, line.item, session.draft))
  if (Number(quantity) > maximum)
    return refusal(
      'invalid_quantity',
      `The maximum quantity of &quot;${prepared(line.product.name)}&quot; allowed in the cart is ${maximum}`,
    )
  line.quantity = Number(quantity)
  return { status: 200, body: cartBody(state, session) }
}

function removeItem(state: StoreState, session: StoreSession, { key }: Posted): StoreAnswer {
  if (!session.lines.some(it => it.key === key)) return unknownKey()
  session.lines = session.lines.filter(it => it.key !== key)
  return { status: 200, body: cartBody(state, session) }
}

const unknownKey = () => refusal('woocommerce_rest_cart_invalid_key', 'Cart item does not exist.', 409)

function applyCoupon(state: StoreState, session: StoreSession, { code }: Posted): StoreAnswer {
  const name = `${code}`.toLowerCase()
  const coupon = Object.hasOwn(coupons, name) ? coupons[name] : undefined
  const refuse = (words: string) => refusal('woocommerce_rest_cart_coupon_error', words)
  if (!coupon) return refuse(`Coupon &quot;${name}&quot; cannot be applied because it does not exist.`)
  if (coupon.state === 'expired') return refuse(`Coupon &quot;${name}&quot; has expired.`)
  if (coupon.state) return refuse(`Usage limit for coupon &quot;${name}&quot; has been reached.`)
  if (session.coupons.includes(name))
    return refuse(`Coupon code &quot;${name}&quot; has already been applied.`)
  session.coupons.push(name)
  return { status: 200, body: cartBody(state, session) }
}

function removeCoupon(state: StoreState, session: StoreSession, { code }: Posted): StoreAnswer {
  const name = `${code}`.toLowerCase()
  if (!session.coupons.includes(name))
    return refusal(
      'woocommerce_rest_cart_coupon_invalid_code',
      'Coupon cannot be removed because it is not applied.',
      409,
    )
  session.coupons = session.coupons.filter(it => it !== name)
  return { status: 200, body: cartBody(state, session) }
}

/** What is posted is laid over what is known, field by field, and then checked. */
function updateCustomer(state: StoreState, session: StoreSession, sent: Posted): StoreAnswer {
  const merged = (name: 'billing' | 'shipping') => ({
    ...session[name],
    ...(sent[`${name}_address`] as Record<string, string> | undefined),
  })
  const [billing, shipping] = [merged('billing'), merged('shipping')]
  const wrong = Object.entries({ billing_address: billing, shipping_address: shipping }).flatMap(
    ([param, address]) => (sent[param] ? wrongIn(param, address) : []),
  )
  if (wrong.length > 0)
    return refusal(
      'rest_invalid_param',
      `Invalid parameter(s): ${wrong.map(([param]) => param).join(', ')}`,
      400,
      {
        params: Object.fromEntries(wrong.map(([param, , words]) => [param, words])),
        details: Object.fromEntries(
          wrong.map(([param, code, message]) => [param, { code, message, data: null }]),
        ),
      },
    )
  session.billing = billing
  session.shipping = shipping
  return { status: 200, body: cartBody(state, session) }
}

function wrongIn(
  param: string,
  { country = '', postcode = '', email = '' }: StoreAddress,
): (readonly [param: string, code: string, words: string])[] {
  if (!/^[A-Z]{2}$/.test(country))
    return [[param, 'invalid_country', 'Invalid country code provided. Must be one of: AF, AX, AL']]
  if (country === 'US' && postcode && !/^\d{5}(-\d{4})?$/.test(postcode))
    return [[param, 'invalid_postcode', 'The provided postcode / ZIP is not valid']]
  if (email && !/^\S+@\S+\.\S+$/.test(email))
    return [[param, 'invalid_email', 'The provided email address is not valid']]
  return []
}

/** Any name is taken; one that is not offered selects nothing. */
function selectRate(state: StoreState, session: StoreSession, { rate_id }: Posted): StoreAnswer {
  session.rate = `${rate_id}`
  return { status: 200, body: cartBody(state, session) }
}
