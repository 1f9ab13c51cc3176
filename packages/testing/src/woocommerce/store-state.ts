import { type SeedItem, type SeedStoreProduct, storeShelf } from './store-seed.ts'

/** An address as the Store API keeps it: every field there, empty where nothing is known. */
export type StoreAddress = Readonly<Record<string, string>>

/** A line of a cart or an order. */
export interface StoreLine {
  readonly key: string
  readonly item: SeedItem
  readonly product: SeedStoreProduct
  quantity: number
}

/** What one customer has going. */
export interface StoreSession {
  readonly id: string
  lines: StoreLine[]
  coupons: string[]
  billing: StoreAddress
  shipping: StoreAddress
  rate: string | undefined
  draft: StoreOrder | undefined
}

/** An order, from its draft on. */
export interface StoreOrder {
  readonly id: number
  readonly key: string
  readonly customer: string
  status: string
  method: string
  note: string
  /** What was bought, at the prices of then. */
  lines: StoreLine[]
  coupons: string[]
  billing: StoreAddress
  shipping: StoreAddress
  rate: string | undefined
}

/** All that the shop knows. */
export interface StoreState {
  readonly shelf: SeedStoreProduct[]
  readonly sessions: Map<string, StoreSession>
  readonly orders: Map<number, StoreOrder>
  /** Order id → until when, in seconds, its draft holds the stock. */
  readonly held: Map<number, number>
  /** Ids of the ways to pay that are switched on. */
  gateways: readonly string[]
  /** Origins that the shop lets read its answers. */
  origins: readonly string[]
  /** Whether the next payment is declined. */
  isDeclining: boolean
  /** Whether prices are shown with tax in them. */
  isGross: boolean
  /** Seconds that the shop's clock is ahead of the test's. */
  ahead: number
  next: number
}

/** A shop that has just opened. */
export function createState(): StoreState {
  return {
    shelf: storeShelf(),
    sessions: new Map(),
    orders: new Map(),
    held: new Map(),
    gateways: ['cod', 'bacs', 'cheque'],
    origins: [],
    isDeclining: false,
    isGross: false,
    ahead: 0,
    next: 17,
  }
}

const nowhere = { first_name: '', last_name: '', company: '', address_1: '', address_2: '', city: '' }
const shopsOwn = { ...nowhere, state: 'CA', postcode: '', country: 'US' }

/** A customer of whom nothing is known but where the shop is. */
export function createSession(id: string): StoreSession {
  return {
    id,
    lines: [],
    coupons: [],
    billing: { ...shopsOwn, email: '', phone: '' },
    shipping: { ...shopsOwn, phone: '' },
    rate: undefined,
    draft: undefined,
  }
}

/** Seconds since 1970 by the shop's clock. */
export function nowOf({ ahead }: StoreState): number {
  return Math.floor(Date.now() / 1000) + ahead
}

/** How many of a thing one session can have: what is there less what drafts of others hold. */
export function stockFor(state: StoreState, item: SeedItem, own: StoreOrder | undefined): number | null {
  if (item.stock === null) return null
  let left = item.stock
  for (const [id, until] of state.held) {
    const order = state.orders.get(id)
    if (!order || order === own || until < nowOf(state) || order.status !== 'checkout-draft') continue
    for (const line of order.lines) if (line.item === item) left -= line.quantity
  }
  return Math.max(left, 0)
}

/** A thing that can be bought, and what it is a variation of. */
export function findItem(
  { shelf }: StoreState,
  id: number,
): { readonly item: SeedItem; readonly product: SeedStoreProduct } | undefined {
  for (const product of shelf) {
    const item = product.items.find(it => it.id === id)
    if (item) return { item, product }
  }
  return undefined
}
