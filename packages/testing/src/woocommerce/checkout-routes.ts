import { delivers, rateOf } from './amounts.ts'
import { stockErrors } from './cart-body.ts'
import { type Posted, refusal, type StoreAnswer } from './cart-routes.ts'
import {
  nowOf,
  type StoreAddress,
  type StoreOrder,
  type StoreSession,
  type StoreState,
} from './store-state.ts'
import { site } from './store-text.ts'

const everyGateway = ['bacs', 'cheque', 'cod']

/** `GET /checkout`: the cart's draft of an order, which holds the stock for ten minutes. */
export function readDraft(state: StoreState, session: StoreSession): StoreAnswer {
  if (session.lines.length === 0)
    return refusal('woocommerce_rest_cart_empty', 'Cannot create order from empty cart.')
  const short = stockErrors(state, session).length > 0
  const order = draftOf(state, session)
  if (short)
    return refusal(
      'woocommerce_product_not_enough_stock',
      'Not enough units of a product are available in stock to fulfil this order.',
      403,
    )
  state.held.set(order.id, nowOf(state) + 600)
  return {
    status: 200,
    body: checkoutBody(order, { payment_status: '', payment_details: [], redirect_url: '' }),
  }
}

/** `POST /checkout`: checks in WooCommerce's order, then pays. */
export function placeOrder(state: StoreState, session: StoreSession, sent: Posted): StoreAnswer {
  const { payment_method, billing_address, shipping_address = billing_address } = sent
  const wrongMethod = refuseMethod(state, `${payment_method}`)
  if (wrongMethod) return wrongMethod
  if (session.lines.length === 0)
    return refusal('woocommerce_rest_cart_empty', 'Cannot create order from empty cart.')
  const [stock] = stockErrors(state, session)
  if (stock) return refusal(stock.code, stock.message, 409)
  session.billing = { ...session.billing, ...(billing_address as StoreAddress) }
  session.shipping = { ...session.shipping, ...(shipping_address as StoreAddress) }
  const order = draftOf(state, session)
  if (!session.billing['email'])
    return refusal('woocommerce_rest_missing_email_address', 'A valid email address is required')
  if (!rateOf(session)) {
    const country = session.shipping['country'] ?? ''
    return delivers.includes(country)
      ? refusal('woocommerce_rest_invalid_shipping_option', 'Sorry, this order requires a shipping option.')
      : refusal(
          'woocommerce_rest_invalid_address_country',
          `Sorry, we do not ship orders to the provided country (${country})`,
        )
  }
  const missing = ['first_name', 'last_name', 'address_1', 'city', 'postcode'].filter(
    field => !session.billing[field] || !session.shipping[field],
  )
  if (missing.length > 0)
    return refusal(
      'woocommerce_rest_invalid_address',
      `There was a problem with the provided billing address: ${missing.join(', ')} is required`,
    )
  if (state.isDeclining) {
    state.isDeclining = false
    return refusal('woocommerce_rest_checkout_process_payment_error', 'Your payment was declined.')
  }
  for (const { item, quantity } of session.lines) if (item.stock !== null) item.stock -= quantity
  Object.assign(order, {
    status: payment_method === 'cod' ? 'processing' : 'on-hold',
    method: `${payment_method}`,
    note: typeof sent['customer_note'] === 'string' ? sent['customer_note'] : '',
    // What is bought keeps its price.
    lines: session.lines.map(line => ({ ...line, item: { ...line.item } })),
  })
  Object.assign(session, { lines: [], coupons: [], rate: undefined, draft: undefined })
  const redirect = `${site}/checkout/order-received/${order.id}/?key=${order.key}`
  const payment_details = [
    { key: 'result', value: 'success' },
    { key: 'redirect', value: redirect },
  ]
  return {
    status: 200,
    body: checkoutBody(order, { payment_status: 'success', payment_details, redirect_url: redirect }),
  }
}

/** The draft of a session's order follows its cart. */
export function draftOf(state: StoreState, session: StoreSession): StoreOrder {
  const { id, lines, coupons, billing, shipping, rate } = session
  const kept = { lines: [...lines], coupons: [...coupons], billing, shipping, rate }
  if (session.draft) return Object.assign(session.draft, kept)
  const number = state.next++
  const key = `wc_order_${number.toString(36)}${id.slice(-12)}`
  const order = { id: number, key, customer: id, status: 'checkout-draft', method: '', note: '', ...kept }
  state.orders.set(number, order)
  session.draft = order
  return order
}

function refuseMethod(state: StoreState, method: string): StoreAnswer | undefined {
  if (![...everyGateway, ...state.gateways].includes(method)) {
    const words = 'payment_method is not one of , bacs, cheque, and cod.'
    return refusal('rest_invalid_param', 'Invalid parameter(s): payment_method', 400, {
      params: { payment_method: words },
      details: { payment_method: { code: 'rest_not_in_enum', message: words, data: null } },
    })
  }
  if (state.gateways.includes(method)) return undefined
  return refusal(
    'woocommerce_rest_checkout_payment_method_disabled',
    `${method} is not available for this order—please choose a different payment method`,
  )
}

function checkoutBody(order: StoreOrder, payment_result: object): object {
  return {
    order_id: order.id,
    status: order.status,
    order_key: order.key,
    order_number: `${order.id}`,
    customer_note: order.note,
    customer_id: 0,
    billing_address: order.billing,
    shipping_address: order.shipping,
    payment_method: order.method || 'cod',
    payment_result,
    additional_fields: {},
    __experimentalCart: null,
    extensions: {},
  }
}
