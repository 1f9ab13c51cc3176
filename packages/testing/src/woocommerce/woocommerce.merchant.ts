import type { Minor } from '@tillkit/core'
import type { KnownThings, MerchantSideDoor, SideDoorCart, SideDoorOrder } from '../merchant-side-door.ts'
import { amountsOf } from './amounts.ts'
import { tokenLifetime } from './cart-token.ts'
import { answerAsStore } from './store-server.ts'
import {
  createState,
  findItem,
  type StoreOrder,
  type StoreSession,
  type StoreState,
  stockFor,
} from './store-state.ts'
import { site } from './store-text.ts'

export { browserFetch } from './browser-fetch.ts'
export { type RecordedExchange, recorded } from './recorded-shapes.ts'

/** A WooCommerce shop that does not exist: what a browser or an adapter asks it, and the way behind its counter. */
export interface StandInStore extends MerchantSideDoor {
  /** The shop's address. */
  readonly endpoint: string
  /** Answers as the shop does; also when called as a page of no origin. */
  readonly fetch: typeof fetch
  /** The origins that may read its answers, as the Tillkit plugin sets them. */
  allow(...origins: readonly string[]): void
  /** Switches the ways to pay, by their ids. */
  setGateways(...ids: readonly string[]): void
  /** Shows prices with tax in them, or without. */
  showTax(isGross: boolean): void
  /** Lets every token of before get too old. */
  expireTokens(): void
  /** Does what WooCommerce does once a day: orders that are still drafts go. */
  sweepDrafts(): void
  /** The next request that goes to `route` is answered to nobody: the shop does it, and the line breaks. */
  loseAnswer(route: string): void
  /** The next request that goes to `route` is answered with this instead. */
  answerOnce(route: string, answer: () => Response): void
  /** What was asked so far, as `GET cart`. */
  readonly asked: readonly string[]
}

/** What the stand-in has for the contract. */
const known: KnownThings = {
  simple: 'mug',
  other: 'tea-towel',
  with_options: 'work-apron',
  with_impossible_combinations: 'cushion',
  sold_out: 'salt-jar',
  without_variants: 'kitchen-set',
  unknown: 'no-such-thing',
  search_text: 'mug',
  category: 'textiles',
  codes: {
    good: 'tenoff',
    good_too: 'freeship',
    unknown: 'nope',
    expired: 'summer',
    limited: 'first100',
    without_effect: 'thanks',
  },
  currencies: ['USD'],
  destination: {
    first_name: 'Ann',
    last_name: 'Shopper',
    street_address: '2 Market St',
    address_locality: 'San Francisco',
    address_region: 'CA',
    postal_code: '94105',
    address_country: 'US',
  },
  undeliverable_country: 'AQ',
}

/** Opens a stand-in for a WooCommerce 10 shop, which answers in the shapes that a real one was recorded with. */
export function woocommerceMerchant(): StandInStore {
  const state = createState()
  const asked: string[] = []
  const traps: { readonly route: string; readonly answer: (() => Response) | undefined }[] = []
  const item = (id: string) => {
    const found = findItem(state, Number(id))
    if (!found) throw new Error(`the stand-in has nothing with the id ${id}`)
    return found.item
  }
  return {
    endpoint: site,
    asked,
    async fetch(input, init) {
      const request = new Request(input, init)
      request.signal.throwIfAborted()
      const route = new URL(request.url).pathname.replace('/wp-json/wc/store/v1/', '')
      asked.push(`${request.method} ${route}`)
      const trap = traps.findIndex(it => it.route === `${request.method} ${route}`)
      const [sprung] = trap < 0 ? [] : traps.splice(trap, 1)
      if (sprung?.answer) return sprung.answer()
      const response = await answerAsStore(state, request)
      if (sprung) throw new TypeError('fetch failed')
      return response
    },
    allow(...origins) {
      state.origins = origins
    },
    setGateways(...ids) {
      state.gateways = ids
    },
    showTax(isGross) {
      state.isGross = isGross
    },
    expireTokens() {
      state.ahead += tokenLifetime + 1
    },
    sweepDrafts() {
      for (const session of state.sessions.values()) session.draft = undefined
      for (const [id, { status }] of state.orders) if (status === 'checkout-draft') state.orders.delete(id)
    },
    loseAnswer: route => void traps.push({ route, answer: undefined }),
    answerOnce: (route, answer) => void traps.push({ route, answer }),
    known,
    price: async id => item(id).price,
    async setPrice(id, _, amount) {
      item(id).price = amount
    },
    // Without the drafts of others; a shop that counts nothing has as good as all.
    stock: async id => stockFor(state, item(id), undefined) ?? 9999,
    async setStock(id, count) {
      item(id).stock = count
      // Counted on the shelf: what was held for drafts is not held any more.
      state.held.clear()
    },
    cart: async id => cartOf(state, id),
    async order(id) {
      const order = state.orders.get(Number(id))
      return order && order.status !== 'checkout-draft' ? toOrder(order) : null
    },
    ordersOf: async email =>
      [...state.orders.values()]
        .filter(it => it.billing['email'] === email && it.status !== 'checkout-draft')
        .map(toOrder),
    accepted: async () => ({ instrument: { id: 'cod', handler_id: 'cod', type: 'no_credential' } }),
    async declined() {
      state.isDeclining = true
      return { instrument: { id: 'cod', handler_id: 'cod', type: 'no_credential' } }
    },
  }
}

/** By the customer of the session, which is what a cart is known by. */
function cartOf({ sessions, orders }: StoreState, id: string): SideDoorCart | null {
  const session = sessions.get(id)
  if (session && session.lines.length > 0) return toCart(id, session)
  const placed = [...orders.values()].find(it => it.customer === id && it.status !== 'checkout-draft')
  return placed ? toCart(id, placed) : null
}

function toCart(id: string, order: StoreSession | StoreOrder): SideDoorCart {
  const total: Minor = amountsOf(order).total
  return {
    id,
    currency: 'USD',
    lines: order.lines.map(({ item, quantity }) => ({ variant_id: `${item.id}`, quantity })),
    codes: order.coupons,
    total,
  }
}

function toOrder(order: StoreOrder): SideDoorOrder {
  const { shipping, billing } = order
  return {
    ...toCart(`${order.id}`, order),
    email: billing['email'] ?? '',
    destination: {
      first_name: shipping['first_name'] ?? '',
      last_name: shipping['last_name'] ?? '',
      street_address: shipping['address_1'] ?? '',
      address_locality: shipping['city'] ?? '',
      address_region: shipping['state'] ?? '',
      postal_code: shipping['postcode'] ?? '',
      address_country: shipping['country'] ?? '',
    },
  }
}
