import type { Minor } from '@tillkit/core'
import { demoSeed } from './demo-seed.ts'
import { type CallKind, createGate, type FaultOrder } from './gate.ts'
import { type CartChange, createMerchantCarts } from './merchant-carts.ts'
import {
  createMerchantCatalog,
  type ListRecord,
  type ListRequest,
  type ProductRecord,
} from './merchant-catalog.ts'
import type { CartRecord, CartReply } from './merchant-records.ts'
import type { Amounts, MerchantSeed } from './merchant-seed.ts'

/** What a test or an example tells the merchant to be from now on. */
export interface MerchantOrders {
  /** Milliseconds that each answer takes. */
  readonly latencyMs?: number
  /** The next calls are not done and fail; `null` ends it. */
  readonly fail?: FaultOrder | null
  /** The next calls are done, then their answer is lost; `null` ends it. */
  readonly lose?: FaultOrder | null
  /** SKU → what the shelf holds. */
  readonly stock?: Readonly<Record<string, number>>
  /** SKU → its new price in some or all currencies. */
  readonly prices?: Readonly<Record<string, Amounts>>
  /** How many of the next payments are declined. */
  readonly declinePayments?: number
  /** How many of the next payments go on at the merchant's own page. */
  readonly escalatePayments?: number
  /** Whether carts can be changed. */
  readonly frozen?: boolean
  /** Every secret given out so far is worthless. */
  readonly expireSessions?: true
}

/** The merchant's API, as it would be over the network: the only thing that the adapter calls. */
export interface MerchantApi {
  list(request: ListRequest, signal?: AbortSignal): Promise<ListRecord>
  find(handlesOrIds: readonly string[], signal?: AbortSignal): Promise<readonly ProductRecord[]>
  cart(session: string | undefined, signal?: AbortSignal): Promise<CartReply>
  change(
    change: CartChange,
    session: string | undefined,
    currency: string,
    signal?: AbortSignal,
  ): Promise<CartReply>
  place(
    payment: string,
    key: string | undefined,
    session: string | undefined,
    signal?: AbortSignal,
  ): Promise<CartReply>
  cartByNumber(number: string, signal?: AbortSignal): Promise<CartRecord | null>
  order(orderNumber: string, signal?: AbortSignal): Promise<CartRecord | null>
}

/** What the merchant knows and no API tells: for tests. */
export interface MerchantBooks {
  carts(): readonly CartRecord[]
  orders(): readonly CartRecord[]
  price(sku: string, currency: string): Minor
  stock(sku: string): number
}

/** A merchant in this page's memory: it sells, remembers, and does as it is told. A reload forgets it. */
export interface MemoryMerchant {
  readonly seed: MerchantSeed
  readonly api: MerchantApi
  readonly books: MerchantBooks
  tell(orders: MerchantOrders): void
}

/** Opens a merchant. @param seed @default a small maker of things for kitchen and desk */
export function createMemoryMerchant(seed: MerchantSeed = demoSeed): MemoryMerchant {
  const gate = createGate()
  const catalog = createMerchantCatalog(seed)
  const carts = createMerchantCarts(seed, catalog)
  const kindOf = (change: CartChange): CallKind => (change.do === 'checkout' ? 'checkout' : 'cart')
  return {
    seed,
    api: {
      list: (request, signal) => gate.pass('catalog', () => catalog.list(request), signal),
      find: (names, signal) => gate.pass('catalog', () => catalog.find(names), signal),
      cart: (session, signal) => gate.pass('cart', () => carts.read(session), signal),
      change: (change, session, currency, signal) =>
        gate.pass(kindOf(change), () => carts.change(change, session, currency), signal),
      place: (payment, key, session, signal) =>
        gate.pass('complete', () => carts.place(payment, key, session), signal),
      cartByNumber: (number, signal) => gate.pass('checkout', () => carts.byNumber(number), signal),
      order: (number, signal) => gate.pass('order', () => carts.order(number), signal),
    },
    books: { carts: carts.all, orders: carts.orders, price: catalog.price, stock: catalog.stock },
    tell(orders) {
      const { rules } = carts
      gate.latencyMs = orders.latencyMs ?? gate.latencyMs
      if (orders.fail !== undefined) gate.fail = orders.fail ?? undefined
      if (orders.lose !== undefined) gate.lose = orders.lose ?? undefined
      for (const [sku, count] of Object.entries(orders.stock ?? {})) catalog.setStock(sku, count)
      for (const [sku, price] of Object.entries(orders.prices ?? {})) catalog.setPrice(sku, price)
      rules.declines = orders.declinePayments ?? rules.declines
      rules.escalations = orders.escalatePayments ?? rules.escalations
      rules.frozen = orders.frozen ?? rules.frozen
      if (orders.expireSessions) carts.forgetSessions()
    },
  }
}
