import type { Cart, CartResult, Context, Message } from '@tillkit/core'
import type { Keep } from '../storage/keep.ts'
import { type KnownLine, parseSavedCart, type SavedCart, writeSavedCart } from '../storage/saved-cart.ts'
import { rememberedCart } from './draw-cart.ts'
import { type CartBase, type Intent, quantityIn, wanted } from './intent.ts'
import { noticeDrift } from './notice-drift.ts'

/** What is known of the merchant's cart, in this tab and in storage. */
export interface CartLedger {
  /** Undefined before the first answer; null when there is none. */
  cart: Cart | null | undefined
  session: string | undefined
  known: readonly KnownLine[]
  /** The cart is known to have changed: it has to be read. */
  stale: boolean
  /** How often a lost cart was put together again since the shopper last did something; a merchant that forgets all is not asked for ever. */
  replays: number
  /** The cart to draw and to compare with: the merchant's, else the one remembered. */
  base(): CartBase
  /** Takes over what another tab has written. Answers whether there was something. */
  sync(): boolean
  /**
   * `sent` is the intent that was answered; absent for a read. Answers what the shopper had and the merchant has lost: to be
   * put in again.
   */
  take(result: CartResult, sent?: Intent): readonly Intent[]
  /** The cart `bought` became an order; undefined: whatever there is. */
  forget(bought: string | undefined): void
}

/** What a ledger is made of. */
export interface CartLedgerInit {
  readonly saved: Keep
  readonly context: Context
  /** The other tabs have to know. */
  readonly tell: () => void
  readonly say: (messages: readonly Message[]) => void
}

/** A ledger that begins with what an earlier visit left. */
export function createCartLedger({ saved, context, tell, say }: CartLedgerInit): CartLedger {
  let cartId: string | undefined
  let turn = 0

  const save = (isNews: boolean, more?: Partial<SavedCart>) => {
    if (isNews) turn = Math.random()
    const { session, known: lines } = ledger
    // Nothing is stored before the shopper has done something.
    if (isNews || saved.read() !== null)
      writeSavedCart(saved, { turn, session, cart_id: cartId, lines, ...more })
    if (isNews) tell()
  }

  const ledger: CartLedger = {
    cart: undefined,
    session: undefined,
    known: [],
    stale: false,
    replays: 0,
    base: () => ledger.cart ?? rememberedCart(ledger.known, context.currency),
    sync() {
      const record = parseSavedCart(saved)
      if (!record || record.turn === turn) return false
      ;({ turn, cart_id: cartId, session: ledger.session, lines: ledger.known } = record)
      if (ledger.session) ledger.stale = true
      else ledger.cart = null
      return true
    },
    take(result, sent) {
      const { cart: fresh, session = ledger.session } = result
      const { known } = ledger
      const { intent, handed } = parseSavedCart(saved) ?? {}
      const messages = [...result.messages]
      let lost: readonly Intent[] = []
      let same = true
      const isNews = !!sent || session !== ledger.session
      ledger.session = session
      if (fresh !== undefined) {
        same = fresh ? !cartId || fresh.id === cartId : !known.length
        // A cart that is gone while an order is open or was handed over may have been bought.
        if (!same && !intent && !handed && ledger.replays < 3) {
          lost = missing(ledger, fresh, sent)
          ledger.replays++
          if (lost.length && !messages.some(({ code }) => code === replaced.code)) messages.push(replaced)
          if (!fresh) ledger.session = result.session
        }
        messages.push(...(fresh?.messages ?? []))
        ledger.known = fresh ? noticeDrift(fresh, known, sent, messages) : []
        ledger.cart = fresh
        cartId = fresh?.id
      }
      say(messages)
      save(isNews || !same, { intent, handed: same && handed })
      return lost
    },
    forget(bought) {
      ledger.sync()
      // What was put in while the order was on its way is in a cart of its own.
      if (!bought || !cartId || bought === cartId) {
        ledger.session = cartId = undefined
        ledger.cart = null
        ledger.known = []
      }
      // What stays tells the other tabs that the cart was bought, not that storage was wiped.
      save(true)
    },
  }
  ledger.sync()
  return ledger
}

/** The lines and codes that an answer ought to have and has not. */
function missing({ cart, known }: CartLedger, fresh: Cart | null, sent: Intent | undefined): Intent[] {
  const found = fresh ?? rememberedCart([])
  const codes = cart?.discounts?.codes ?? []
  return [
    ...known.map(line => ({ key: `+${line.variant_id}`, seen: line, set: line.quantity, plus: 0 })),
    ...codes.map(code => ({ key: `%${code}`, set: 1, plus: 0 })),
  ]
    .map(intent => (intent.key === sent?.key ? { ...intent, set: wanted(sent, intent.set) } : intent))
    .filter(intent => quantityIn(found, intent) !== intent.set)
}

const replaced: Message = {
  type: 'warning',
  code: 'cart_replaced',
  content: 'This is a new cart',
}
