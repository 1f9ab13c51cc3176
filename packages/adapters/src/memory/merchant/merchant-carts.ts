import type { CheckoutInput } from '@tillkit/core'
import { billOf, type OpenCart } from './bill.ts'
import { addressRefusals } from './check-address.ts'
import type { MerchantCatalog } from './merchant-catalog.ts'
import type { CartRecord, CartReply, RefusalRecord } from './merchant-records.ts'
import type { MerchantSeed } from './merchant-seed.ts'

/** A change that a cart can be asked for. */
export type CartChange =
  | { readonly do: 'add'; readonly lines: readonly { readonly sku: string; readonly count: number }[] }
  | { readonly do: 'count'; readonly key: string; readonly count: number }
  | { readonly do: 'enter_code' | 'drop_code'; readonly code: string }
  | { readonly do: 'checkout'; readonly input: CheckoutInput }

/** What the merchant was told about paying and changing. */
export interface CartRules {
  /** No cart can be changed. */
  frozen: boolean
  /** The next payments that are declined. */
  declines: number
  /** The next payments that go on at the merchant's own page. */
  escalations: number
}

/** The merchant's carts, and the orders they became. */
export interface MerchantCarts {
  readonly rules: CartRules
  read(session: string | undefined): CartReply
  change(change: CartChange, session: string | undefined, currency: string): CartReply
  place(payment: string, key: string | undefined, session: string | undefined): CartReply
  byNumber(number: string): CartRecord | null
  order(orderNumber: string): CartRecord | null
  all(): readonly CartRecord[]
  orders(): readonly CartRecord[]
  forgetSessions(): void
}

/** Makes the books of carts and orders over a catalog. */
export function createMerchantCarts(seed: MerchantSeed, catalog: MerchantCatalog): MerchantCarts {
  /** Session secret → its open cart; a session without one has bought and not begun again. */
  const sessions = new Map<string, OpenCart | undefined>()
  const carts = new Map<string, OpenCart>()
  const orders: CartRecord[] = []
  const placedByKey = new Map<string, CartRecord>()
  const rules: CartRules = { frozen: false, declines: 0, escalations: 0 }
  let serial = 0

  const open = (session: string | undefined) => (session === undefined ? undefined : sessions.get(session))
  const record = (cart: OpenCart): CartRecord =>
    orders.find(order => order.number === cart.number) ?? billOf(cart, seed, catalog)

  function reply(
    session: string | undefined,
    cart: OpenCart | undefined,
    refusals: readonly RefusalRecord[] = [],
    left: Readonly<Record<string, number>> = {},
  ): CartReply {
    return { session: session ?? '', cart: cart ? record(cart) : null, refusals, left }
  }

  function begin(session: string | undefined, currency: string): { session: string; cart: OpenCart } {
    serial += 1
    // A secret of an earlier visit is never taken over: who knows who sends it.
    const secret =
      session !== undefined && sessions.has(session)
        ? session
        : `session-${serial}-${Math.random().toString(36).slice(2)}`
    const cart: OpenCart = {
      number: `cart-${serial}`,
      currency: seed.currencies.includes(currency) ? currency : (seed.currencies[0] ?? 'EUR'),
      lines: [],
      codes: [],
      escalated: false,
    }
    sessions.set(secret, cart)
    carts.set(cart.number, cart)
    return { session: secret, cart }
  }

  /** Puts as many on the line as the shelf has; a line of none is gone. */
  function fill(cart: OpenCart, sku: string, count: number, left: Record<string, number>): RefusalRecord[] {
    const stock = catalog.stock(sku)
    const had = cart.lines.find(line => line.sku === sku)
    const got = Math.min(count, stock)
    const others = cart.lines.filter(line => line !== had)
    const line = had ?? { key: `line-${sku}`, sku, count: 0, agreed: 0 }
    line.agreed = catalog.price(sku, cart.currency)
    // A shelf that emptied meanwhile takes nothing from who only asked for more.
    line.count = stock === 0 && had ? had.count : got
    if (!had) others.push(line)
    cart.lines = (had ? cart.lines : others).filter(it => it.count > 0)
    if (got === count) return []
    left[sku] = stock
    return [{ why: stock === 0 ? 'sold_out' : 'too_few', about: sku }]
  }

  function add(
    cart: OpenCart,
    lines: readonly { sku: string; count: number }[],
    left: Record<string, number>,
  ) {
    return lines.flatMap(({ sku, count }) => {
      if (!catalog.variant(sku)) return [{ why: 'unknown_item', about: sku }]
      if (!Number.isSafeInteger(count) || count < 1) return [{ why: 'bad_count', about: sku }]
      const had = cart.lines.find(line => line.sku === sku)?.count ?? 0
      return fill(cart, sku, had + count, left)
    })
  }

  function count(cart: OpenCart, key: string, wanted: number, left: Record<string, number>) {
    const line = cart.lines.find(it => it.key === key)
    if (!line) return [{ why: 'unknown_line', about: key }]
    if (!Number.isSafeInteger(wanted) || wanted < 0) return [{ why: 'bad_count', about: key }]
    if (wanted === 0) {
      cart.lines = cart.lines.filter(it => it !== line)
      return []
    }
    return fill(cart, line.sku, wanted, left)
  }

  function enterCode(cart: OpenCart, code: string): RefusalRecord[] {
    const offer = seed.codes.find(it => it.code === code.trim().toUpperCase())
    if (!offer) return [{ why: 'code_unknown', about: code }]
    if (offer.state) return [{ why: `code_${offer.state}`, about: code }]
    if (!cart.codes.includes(offer.code)) cart.codes.push(offer.code)
    return []
  }

  function note(cart: OpenCart, input: CheckoutInput): RefusalRecord[] {
    const { buyer, destination, billing_address, fulfillment_option_id } = input
    const refusals: RefusalRecord[] = []
    if (buyer) {
      if (buyer.email !== undefined && !/^\S+@\S+\.\S+$/.test(buyer.email))
        refusals.push({ why: 'bad_field', about: 'buyer.email' })
      else cart.buyer = buyer
    }
    if (destination) {
      const wrong = addressRefusals(destination, seed.countries)
      if (wrong.length === 0) cart.destination = destination
      refusals.push(...wrong)
    }
    if (billing_address) cart.billing = billing_address
    if (fulfillment_option_id !== undefined) {
      if (seed.deliveries.some(it => it.id === fulfillment_option_id)) cart.delivery = fulfillment_option_id
      else refusals.push({ why: 'unknown_delivery' })
    }
    return refusals
  }

  /** What still keeps a cart from becoming an order. */
  function missing(bill: CartRecord, left: Record<string, number>): RefusalRecord[] {
    const short = bill.lines.filter(line => line.count > line.stock)
    for (const line of short) left[line.sku] = line.stock
    return [
      ...(bill.lines.length === 0 ? [{ why: 'no_lines' }] : []),
      ...short.map(line => ({ why: line.stock === 0 ? 'sold_out' : 'too_few', about: line.sku })),
      ...(bill.buyer?.email ? [] : [{ why: 'no_buyer' }]),
      ...(bill.destination ? [] : [{ why: 'no_destination' }]),
      ...(bill.delivery ? [] : [{ why: 'no_delivery' }]),
    ]
  }

  return {
    rules,
    read: session => reply(session, open(session)),
    change(change, session, currency) {
      const known = open(session)
      if (rules.frozen) return reply(session, known, [{ why: 'frozen' }])
      if (!known && change.do !== 'add') return reply(session, undefined, [{ why: 'no_cart' }])
      const left: Record<string, number> = {}
      const begun = known ? undefined : begin(session, currency)
      const cart = known ?? begun?.cart
      const secret = begun?.session ?? session
      if (!cart) return reply(session, undefined, [{ why: 'no_cart' }])
      cart.escalated = false
      if (change.do === 'add') return reply(secret, cart, add(cart, change.lines, left), left)
      if (change.do === 'count') return reply(secret, cart, count(cart, change.key, change.count, left), left)
      if (change.do === 'checkout') return reply(secret, cart, note(cart, change.input))
      if (change.do === 'enter_code') return reply(secret, cart, enterCode(cart, change.code))
      cart.codes = cart.codes.filter(code => code !== change.code.trim().toUpperCase())
      return reply(secret, cart)
    },
    place(payment, key, session) {
      const before = key === undefined ? undefined : placedByKey.get(key)
      if (before) return { session: session ?? '', cart: before, refusals: [], left: {} }
      const cart = open(session)
      if (!cart) return reply(session, undefined, [{ why: 'no_cart' }])
      const left: Record<string, number> = {}
      const bill = record(cart)
      const wrong = missing(bill, left)
      if (wrong.length > 0) return reply(session, cart, wrong, left)
      if (!seed.payments.some(it => it.id === payment))
        return reply(session, cart, [{ why: 'unknown_payment' }])
      if (rules.declines > 0) {
        rules.declines -= 1
        return reply(session, cart, [{ why: 'declined' }])
      }
      if (rules.escalations > 0) {
        rules.escalations -= 1
        cart.escalated = true
        return reply(session, cart)
      }
      for (const line of bill.lines) catalog.setStock(line.sku, line.stock - line.count)
      const order: CartRecord = { ...bill, order_number: `SW-${1001 + orders.length}` }
      orders.push(order)
      if (key !== undefined) placedByKey.set(key, order)
      sessions.set(session ?? '', undefined)
      return { session: session ?? '', cart: order, refusals: [], left: {} }
    },
    byNumber(number) {
      const cart = carts.get(number)
      return cart ? record(cart) : null
    },
    order: number => orders.find(order => order.order_number === number) ?? null,
    all: () => [...carts.values()].map(record),
    orders: () => orders,
    forgetSessions: () => sessions.clear(),
  }
}
