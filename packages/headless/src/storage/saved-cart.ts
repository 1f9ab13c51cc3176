import type { Seen } from '../cart/cart-model.ts'
import type { Intent } from '../cart/intent.ts'
import type { Keep } from './keep.ts'

/** A line as the shopper last knew it: what is drawn before the merchant answers, and put again into a lost cart. */
export interface KnownLine extends Seen {
  readonly quantity: number
  /** The merchant's price that the shopper was told of when it differed from `price`. */
  readonly told?: number
}

/** An order whose outcome is open: written before it is sent, so that it survives the page. */
export interface OpenIntent {
  readonly idempotency_key: string
  /** `Checkout.id`, to read back by. */
  readonly reference: string
  readonly handler_id: string
  /** `Cart.id` of what is bought: what was put in later may be in another. */
  readonly cart_id?: string | undefined
  /** Milliseconds since 1970. */
  readonly started_at: number
}

/** A cart that became an order: `Cart.id`, and variant → how many. */
export interface BoughtCart {
  readonly cart_id: string
  readonly quantities: Readonly<Record<string, number>>
}

/** What a change came to, and when: it may arrive a second time yet. */
export interface MadeChange extends Intent {
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What a visit leaves for the next one and for the other tabs. Nothing in it says who the shopper is. */
export interface SavedCart {
  readonly v: 1
  /** Differs after each change: tells a tab that another one was quicker. */
  readonly turn: number
  readonly session?: string | undefined
  readonly cart_id?: string | undefined
  readonly lines: readonly KnownLine[]
  readonly intent?: OpenIntent | undefined
  /** The lines of the cart that `intent` buys, once another cart has taken its place: put in again if there is no order. */
  readonly aside?: readonly KnownLine[] | undefined
  /** What the last order had beyond `lines`, if anything: a change of some tab whose answer was lost was bought with it. */
  readonly bought?: BoughtCart | undefined
  /** The purchase went on at the merchant: a cart that is gone was bought, not lost. */
  readonly handed?: boolean | undefined
  /** Which change is on its way, of any tab: where another has taken its place, others have changed the cart too. */
  readonly sending?: number | undefined
  /** `Intent.key` → how many of it every page together has put in: what is on top of a target that waits. */
  readonly added?: Readonly<Record<string, number>> | undefined
  /** What the last changes came to, one for each key: a page that is reloaded, or another tab, sees what arrives again. */
  readonly made?: readonly MadeChange[] | undefined
  /** When the answer to a change was last lost, in milliseconds since 1970. */
  readonly doubted_at?: number | undefined
}

/** The saved cart, or undefined if there is none that can be understood. */
export function parseSavedCart(keep: Keep): SavedCart | undefined {
  try {
    const saved = JSON.parse(keep.read() ?? '') as SavedCart
    if (saved.v === 1) return { ...saved, lines: saved.lines.filter(isLine) }
  } catch {}
  return undefined
}

/** Writes the whole record. */
export function writeSavedCart(keep: Keep, saved: Omit<SavedCart, 'v'>): void {
  keep.write(JSON.stringify({ v: 1, ...saved }))
}

const isLine = (line: KnownLine | null) =>
  typeof line?.variant_id === 'string' && Number.isSafeInteger(line.price) && line.quantity > 0
