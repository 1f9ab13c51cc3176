import type { Cart, CartOp, CartResult, LineItem } from '@tillkit/core'
import type { Seen } from './cart-model.ts'

/** The part of a cart that can be drawn, also from what was saved. */
export interface CartBase extends Pick<Cart, 'currency' | 'totals' | 'discounts' | 'continue_url'> {
  readonly line_items: readonly DrawnLine[]
}

/** What is drawn of a line item. */
export interface DrawnLine extends Pick<LineItem, 'id' | 'quantity' | 'totals'> {
  readonly item: Omit<LineItem['item'], 'image_url'> & { readonly image_url?: string | undefined }
}

/**
 * What the shopper wants of one line or one code: a quantity (`set`; of a code 1 or 0), and more on top (`plus`). Wishes
 * for the same thing become one while they wait. It is a target and no command: whether it has come true can be read
 * off any cart, so that no lost answer needs a guess.
 */
export interface Intent {
  /** `+` and the variant's id, `#` and the line's for a variant's further lines, `%` and a code. */
  readonly key: string
  readonly seen?: Seen | undefined
  readonly set?: number | undefined
  readonly plus: number
  /** How many there were when it was sent. */
  readonly base?: number | undefined
  /** `Cart.id` of the cart it was sent to, if there was one. */
  readonly cart_id?: string | undefined
  /** `SavedCart.sending` of the time when it was sent. */
  readonly sending?: number | undefined
  /**
   * `SavedCart.added` of it when it was sent, or was found not made: what another tab has put in since is on top of what
   * was there.
   */
  readonly added?: number | undefined
  /** How often its answer was lost. */
  readonly lost?: number | undefined
}

/** An intent with those who wait for its answer. */
export interface Waiting extends Intent {
  readonly answer: ((result: CartResult) => void)[]
}

/** Two wishes for the same thing as one: the later target counts, additions add up. */
export function merged(older: Waiting, newer: Waiting | undefined): Waiting {
  if (!newer) return older
  const answer = [...older.answer, ...newer.answer]
  return newer.set === undefined
    ? { ...older, ...newer, answer, set: older.set, plus: older.plus + newer.plus, added: older.added }
    : { ...older, ...newer, answer, added: newer.added }
}

/** Whether an intent is about this line. */
export function isAbout({ key, seen }: Intent, { id, item }: DrawnLine): boolean {
  return key[0] === '#' ? key === `#${id}` : item.id === seen?.variant_id
}

/** What the cart has of what an intent is about. */
export function quantityIn(cart: CartBase, intent: Intent): number {
  if (intent.key[0] !== '%') return lineFor(cart, intent)?.quantity ?? 0
  const code = intent.key.slice(1).toUpperCase()
  return cart.discounts?.codes?.some(one => one.toUpperCase() === code) ? 1 : 0
}

/** What it comes to on top of `quantity`. */
export function wanted({ set, plus }: Intent, quantity: number): number {
  return (set ?? quantity) + plus
}

/**
 * What a change whose answer was lost has to be set to yet, when the cart has `now` of it; undefined when it came true.
 * A target, since what was sent may arrive yet: then the answer shows too many and they are taken out. `bought` is what an
 * order had beyond what any tab knew of: that was this change, and what the order has not taken goes into the next cart.
 * `isAlone` when nobody else can have changed the cart: too many came by this change arriving twice.
 */
export function outstanding(
  sent: Intent,
  now: number,
  bought: number | undefined,
  isAlone?: boolean,
): number | undefined {
  const { base = 0, set, plus } = sent
  const want = wanted(sent, base)
  if (bought !== undefined) return want - base > bought ? now + want - base - bought : undefined
  if (set !== undefined || (isAlone && now > want)) return now === want ? undefined : want
  return now >= want ? undefined : now + plus
}

/** The change that makes it true. More of a line is sent as an addition: another tab's addition then adds up. */
export function changeFor(cart: CartBase, intent: Intent): CartOp {
  const { key, seen, set, plus } = intent
  if (key[0] === '%') return { type: set ? 'add_code' : 'remove_code', code: key.slice(1) }
  const line = lineFor(cart, intent)
  const quantity = (set ?? 0) + plus
  return line && set !== undefined
    ? { type: 'set_quantity', line_item_id: line.id, quantity }
    : { type: 'add', lines: [{ variant_id: seen?.variant_id ?? '', quantity }] }
}

const lineFor = (cart: CartBase, intent: Intent) => cart.line_items.find(line => isAbout(intent, line))
