import type { Cart, CartResult, Context, Message } from '@tillkit/core'
import { restOf } from '../shared/rest-of.ts'
import type { Keep } from '../storage/keep.ts'
import {
  type BoughtCart,
  type KnownLine,
  type MadeChange,
  parseSavedCart,
  type SavedCart,
  writeSavedCart,
} from '../storage/saved-cart.ts'
import { rememberedCart } from './draw-cart.ts'
import { type CartBase, type Intent, quantityIn, wanted } from './intent.ts'
import { alteredIn, missingFrom } from './missing-from.ts'
import { noticeDrift } from './notice-drift.ts'

/** What is known of the merchant's cart, in this tab and in storage. */
export interface CartLedger {
  /** Undefined before the first answer; null when there is none. */
  cart: Cart | null | undefined
  session: string | undefined
  /** `Cart.id` of the cart that the session is of. */
  cart_id: string | undefined
  known: readonly KnownLine[]
  /** The cart is known to have changed: it has to be read. */
  stale: boolean
  /** How often a lost cart was put together again since the shopper last did something; a merchant that forgets all is not asked for ever. */
  replays: number
  /** The cart to draw and to compare with: the merchant's, else the one remembered. */
  base(): CartBase
  /** Takes over what another tab has written. Answers whether there was something. */
  sync(): boolean
  /** The shopper wishes something else of what `key` stands for. */
  wish(key: string): unknown
  /** Another tab spoke of the change `told`. */
  hear(told: unknown): void
  /** How many of it every page has put in so far. */
  addedOf(intent: Intent): number
  /** A target that waits, with what other tabs have put in since on top. */
  onTop<T extends Intent>(intent: T): T
  /** A change is about to be sent; answers what tells it from any other. */
  begin(): number
  /** Whether nothing else was sent to this cart, by any page of this browser, since this was. */
  isAlone(sent: Intent): boolean
  /** Whether a page that is no more has sent something whose answer nobody has seen. */
  isUnsure(sent: Intent | undefined): boolean
  /**
   * `sent` is the intent that was answered, or whose answer was lost (`isDoubted`); absent for a read. Answers what the
   * shopper had and the merchant has lost or altered: to be put in again.
   */
  take(result: CartResult, sent?: Intent, isDoubted?: boolean): readonly Intent[]
  /** The cart `bought` became an order; undefined: whatever there is. */
  forget(bought: BoughtCart | undefined): void
  /** How many more of what was sent were bought than any tab knew of; undefined when there are none. */
  boughtOf(sent: Intent): number | undefined
}

/** What a ledger is made of. */
export interface CartLedgerInit {
  readonly saved: Keep
  readonly context: Context
  /** Whether tabs wait for each other: there are locks. */
  readonly takesTurns: boolean
  /** The other tabs have to know. */
  readonly tell: (turn: number) => void
  readonly say: (messages: readonly Message[]) => void
}

/** A ledger that begins with what an earlier visit left. */
export function createCartLedger({ saved, context, takesTurns, tell, say }: CartLedgerInit): CartLedger {
  let turn = 0
  /** Other tabs speak of what is not to be found here: storage is full or refused. */
  let isDeaf = false
  let asked: number | undefined
  let added: NonNullable<SavedCart['added']> = {}
  /** What the last changes came to, as long as they may arrive again. */
  let made = new Map<string, MadeChange>()

  const save = (isNews: boolean, more?: Partial<SavedCart>) => {
    if (isNews) turn = Math.random()
    const { session, cart_id, known: lines } = ledger
    // Nothing is stored before the shopper has done something.
    if (isNews || saved.read() !== null)
      writeSavedCart(saved, { turn, session, cart_id, lines, added, made: [...made.values()], ...more })
    if (isNews) tell(turn)
  }

  const ledger: CartLedger = {
    cart: undefined,
    session: undefined,
    cart_id: undefined,
    known: [],
    stale: false,
    replays: 0,
    base: () => ledger.cart ?? rememberedCart(ledger.known, context.currency),
    sync() {
      const record = parseSavedCart(saved)
      if (!record || record.turn === turn) return false
      ;({ turn, cart_id: ledger.cart_id, session: ledger.session, lines: ledger.known, added = {} } = record)
      if (ledger.session) ledger.stale = true
      else ledger.cart = null
      // A page that was left, or another tab, may have sent what arrives again here.
      made = new Map(record.made?.map(one => [one.key, one]))
      return true
    },
    wish: key => made.delete(key),
    hear(told) {
      ledger.sync()
      if (told) isDeaf = told !== turn
    },
    addedOf: ({ key }) => added[key] ?? 0,
    onTop(intent) {
      const { base, set, added: before = Number.NaN } = intent
      const now = ledger.addedOf(intent)
      const shifted = (count?: number) => (count === undefined ? count : count + now - before)
      return now > before ? { ...intent, added: now, base: shifted(base), set: shifted(set) } : intent
    },
    begin() {
      const sending = Math.random()
      const { session, cart_id, known: lines } = ledger
      writeSavedCart(saved, { ...(parseSavedCart(saved) ?? { turn, session, cart_id, lines }), sending })
      return sending
    },
    isAlone({ sending }) {
      const record = parseSavedCart(saved)
      return takesTurns && !isDeaf && !!sending && record?.sending === sending && !record.handed
    },
    isUnsure(sent) {
      const { sending } = parseSavedCart(saved) ?? {}
      // Once for each: storage that takes nothing without saying so would ask for ever.
      const isNew = sending !== asked
      asked = sending
      return !!sending && isNew && sending !== sent?.sending
    },
    take(result, sent, isDoubted) {
      const { cart: fresh, session = ledger.session } = result
      const { known } = ledger
      let { aside, bought, handed, intent, sending, doubted_at } = parseSavedCart(saved) ?? {}
      // The cart at hand may have been bought, until another takes its place.
      const ordered = aside ? null : intent
      // Another's change is in the cart by now, or will not come: what is read here is as good as its answer.
      const unsure = sending && sending !== sent?.sending
      const messages = [...result.messages]
      let lost: readonly Intent[] = []
      let same = true
      const isNews = !!sent || session !== ledger.session
      ledger.session = session
      if (fresh !== undefined) {
        same = fresh ? !ledger.cart_id || fresh.id === ledger.cart_id : !!ordered || !known.length
        // A cart that is gone or changed while an order is open or was handed over may have been bought, or changed there.
        const isOurs = !ordered && !handed
        if (isOurs && !same && ledger.replays < 3) {
          lost = missingFrom(fresh, known, ledger.cart?.discounts?.codes ?? [], sent)
          ledger.replays++
          if (lost.length && !messages.some(({ code }) => code === replaced.code)) messages.push(replaced)
          if (!fresh) ledger.session = result.session
          made.clear()
        } else if (isOurs && fresh && fresh.id === ledger.cart_id && takesTurns && !isDeaf && !unsure) {
          for (const [key, { at }] of made) if (!restOf(unsettledMs, at)) made.delete(key)
          lost = alteredIn(fresh, made.values(), sent)
        } else made.clear()
        if (sent?.seen) {
          const { base = 0, key, plus } = sent
          const set = wanted(sent, base)
          const now = fresh ? quantityIn(fresh, sent) : base
          const more = Math.min(plus, now - base)
          if (more > 0) added = { ...added, [key]: ledger.addedOf(sent) + more }
          // What came to something else (an answer of before, too few in stock) proves nothing.
          if (takesTurns && fresh && now === set)
            made.set(key, { key, seen: sent.seen, set, plus: 0, at: Date.now() })
          else made.delete(key)
        }
        if (fresh && ordered?.cart_id && ordered.cart_id !== fresh.id) {
          aside = handed ? [] : known
          same = false
        }
        messages.push(...(fresh?.messages ?? []))
        // What may have been bought is remembered until that is known; it is no news, or two tabs would go on telling each other.
        ledger.known = fresh ? noticeDrift(fresh, known, sent, messages) : ordered ? known : []
        ledger.cart = fresh
        ledger.cart_id = fresh?.id
      }
      say(messages)
      // Of an answer without a cart nobody knows what it has changed.
      if (sent && !fresh) made.clear()
      if (isDoubted) doubted_at = Date.now()
      if (sent || fresh !== undefined) sending = undefined
      handed = same && handed
      save(isNews || !same, { aside, bought, handed, intent, sending, doubted_at })
      return lost
    },
    forget(order) {
      ledger.sync()
      made.clear()
      let bought: BoughtCart | undefined
      // What was put in while the order was on its way is in a cart of its own.
      if (!order || !ledger.cart_id || order.cart_id === ledger.cart_id) {
        if (order) bought = unknownOf(order, ledger.known)
        ledger.session = ledger.cart_id = undefined
        ledger.cart = null
        ledger.known = []
        added = {}
      }
      // What stays tells the other tabs that the cart was bought, not that storage was wiped.
      save(true, { bought })
    },
    boughtOf({ cart_id, seen }) {
      const { bought } = parseSavedCart(saved) ?? {}
      return seen && cart_id && bought?.cart_id === cart_id ? bought.quantities[seen.variant_id] : undefined
    },
  }
  ledger.sync()
  return ledger
}

/** What an order had beyond what was known to be in the cart. */
function unknownOf({ cart_id, quantities }: BoughtCart, known: readonly KnownLine[]): BoughtCart | undefined {
  const more = Object.entries(quantities)
    .map(([id, count]) => [id, count - (known.find(it => it.variant_id === id)?.quantity ?? 0)] as const)
    .filter(([, count]) => count > 0)
  return more.length ? { cart_id, quantities: Object.fromEntries(more) } : undefined
}

/** What arrives a second time, or late, comes within so many milliseconds of the answer. */
const unsettledMs = 30_000

const replaced: Message = {
  type: 'warning',
  code: 'cart_replaced',
  content: 'New cart',
}
