import type { Cart, CartResult, Context, Message } from '@tillkit/core'
import type { Keep } from '../storage/keep.ts'
import { type KnownLine, parseSavedCart, writeSavedCart } from '../storage/saved-cart.ts'
import { rememberedCart } from './draw-cart.ts'
import { type CartBase, type Intent, quantityIn, wanted } from './intent.ts'
import { noticeDrift } from './notice-drift.ts'

/** What taking in an answer led to. */
export interface Taken {
  readonly messages: readonly Message[]
  /** What the shopper had and the merchant has lost: to be put in again. */
  readonly lost: readonly Intent[]
  /** Whether the other tabs have to know. */
  readonly news: boolean
}

/** What is known of the merchant's cart, in this tab and in storage. */
export interface CartLedger {
  /** Undefined before the first answer; null when there is none. */
  cart: Cart | null | undefined
  session: string | undefined
  known: readonly KnownLine[]
  /** How often a lost cart was put together again since the shopper last did something; a merchant that forgets all is not asked for ever. */
  replays: number
  /** The cart to draw and to compare with: the merchant's, else the one remembered. */
  base(): CartBase
  /** Takes over what another tab has written. True when that makes the cart stale. */
  sync(): boolean
  /** `sent` is the intent that was answered; absent for a read. */
  take(result: CartResult, sent?: Intent): Taken
  /** The cart became an order. */
  forget(): void
}

/** A ledger that begins with nothing; `sync` reads what an earlier visit left. */
export function createCartLedger(saved: Keep, context: Context): CartLedger {
  let cartId: string | undefined
  let turn = 0

  const ledger: CartLedger = {
    cart: undefined,
    session: undefined,
    known: [],
    replays: 0,
    base: () => ledger.cart ?? rememberedCart(ledger.known, context.currency),
    sync() {
      const record = parseSavedCart(saved)
      if (!record || record.turn === turn) return false
      ;({ turn, cart_id: cartId, session: ledger.session, lines: ledger.known } = record)
      if (!ledger.session) ledger.cart = null
      return !!ledger.session
    },
    take(result, sent) {
      const { cart: fresh, session } = result
      const { known } = ledger
      const { intent, handed } = parseSavedCart(saved) ?? {}
      const messages: Message[] = [...result.messages]
      let lost: readonly Intent[] = []
      let same = true
      if (fresh !== undefined) {
        same = fresh ? !cartId || fresh.id === cartId : !known.length
        // A cart that is gone while an order is open or was handed over may have been bought.
        if (!same && !intent && !handed && ledger.replays < 3) {
          lost = missing(ledger, fresh, sent)
          ledger.replays++
          if (lost.length && !messages.some(({ code }) => code === replaced.code)) messages.push(replaced)
          if (!fresh) ledger.session = undefined
        }
        const drift = fresh && noticeDrift(fresh, known, sent)
        messages.push(...(fresh?.messages ?? []), ...(drift?.messages ?? []))
        ledger.known = drift?.known ?? []
        ledger.cart = fresh
        cartId = fresh?.id
      }
      ledger.session = session ?? ledger.session
      const news = !!sent || !same
      if (news) turn = Math.random()
      if (news || saved.read() !== null)
        writeSavedCart(saved, {
          turn,
          session: ledger.session,
          cart_id: cartId,
          lines: ledger.known,
          intent,
          handed: same && handed,
        })
      return { messages, lost, news }
    },
    forget() {
      ledger.session = cartId = undefined
      ledger.cart = null
      ledger.known = []
      turn = Math.random()
      // What stays tells the other tabs that the cart was bought, not that storage was wiped.
      writeSavedCart(saved, { turn, lines: [] })
    },
  }
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
  content: 'The earlier cart was gone: this is a new one',
}
