import type {
  AdapterConfig,
  Call,
  CartOp,
  CartResult,
  CheckoutResult,
  Message,
  Purchase,
} from '@tillkit/core'
import { currencyOf } from './catalog.ts'
import type { MemoryMerchant } from './merchant/create-memory-merchant.ts'
import type { CartChange } from './merchant/merchant-carts.ts'
import type { CartReply } from './merchant/merchant-records.ts'
import { toCart } from './to-cart.ts'
import { toCheckout, toOrder } from './to-checkout.ts'
import { toMessage } from './to-messages.ts'

/** Cart, checkout and orders of the merchant that this page knows by `endpoint`. */
export function createPurchase(config: AdapterConfig): Purchase {
  const { images } = config.options ?? {}
  return purchaseOf(async () => (await import('./merchant/merchant-at.ts')).merchantAt(config), images)
}

/** Cart, checkout and orders of a merchant at hand. */
export function purchaseOf(open: () => MemoryMerchant | Promise<MemoryMerchant>, images?: string): Purchase {
  const cartResult = (reply: CartReply, call: Call): CartResult => ({
    ...common(reply, call),
    cart: reply.cart && toCart(reply.cart, images),
  })
  const checkoutResult = (reply: CartReply, call: Call, { seed }: MemoryMerchant): CheckoutResult => ({
    ...common(reply, call),
    checkout: reply.cart && toCheckout(reply.cart, seed, images),
  })
  return {
    cart: {
      async get(call) {
        const { api } = await open()
        return cartResult(await api.cart(call.session, call.signal), call)
      },
      async mutate(op, call) {
        const { api, seed } = await open()
        const currency = currencyOf(call, seed.currencies)
        return cartResult(await api.change(toChange(op), call.session, currency, call.signal), call)
      },
    },
    checkout: {
      async get(reference, call) {
        const merchant = await open()
        if (reference === undefined)
          return checkoutResult(await merchant.api.cart(call.session, call.signal), call, merchant)
        const cart = await merchant.api.cartByNumber(reference, call.signal)
        return { ok: true, checkout: cart && toCheckout(cart, merchant.seed, images), messages: [] }
      },
      async update(input, call) {
        const merchant = await open()
        const currency = currencyOf(call, merchant.seed.currencies)
        const change: CartChange = { do: 'checkout', input }
        const reply = await merchant.api.change(change, call.session, currency, call.signal)
        return checkoutResult(reply, call, merchant)
      },
      async complete({ instrument }, call) {
        const merchant = await open()
        const { session, signal, idempotency_key } = call
        const reply = await merchant.api.place(instrument.handler_id, idempotency_key, session, signal)
        return checkoutResult(reply, call, merchant)
      },
      async countries() {
        const { seed } = await open()
        return seed.countries
      },
    },
    order: {
      async get(reference, call) {
        const { api, seed } = await open()
        const record = await api.order(reference, call.signal)
        return record
          ? { ok: true, order: toOrder(record, seed, images), messages: [] }
          : { ok: false, order: null, messages: [toMessage({ why: 'not_found', about: reference })] }
      },
    },
  }
}

function common({ session, refusals, left }: CartReply, call: Call) {
  const replaced: Message[] =
    call.session && session && session !== call.session
      ? [{ type: 'warning', code: 'cart_replaced', content: 'The cart of an earlier visit is gone' }]
      : []
  return {
    ok: refusals.length === 0,
    messages: [...replaced, ...refusals.map(toMessage)],
    ...(session && session !== call.session && { session }),
    ...(Object.keys(left).length > 0 && { available: left }),
  }
}

function toChange(op: CartOp): CartChange {
  switch (op.type) {
    case 'add':
      return {
        do: 'add',
        lines: op.lines.map(({ variant_id, quantity }) => ({ sku: variant_id, count: quantity })),
      }
    case 'set_quantity':
      return { do: 'count', key: op.line_item_id, count: op.quantity }
    case 'add_code':
      return { do: 'enter_code', code: op.code }
    case 'remove_code':
      return { do: 'drop_code', code: op.code }
  }
}
