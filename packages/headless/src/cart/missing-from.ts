import type { Cart } from '@tillkit/core'
import type { KnownLine } from '../storage/saved-cart.ts'
import { rememberedCart } from './draw-cart.ts'
import { type CartBase, type Intent, isAbout, quantityIn, wanted } from './intent.ts'

/**
 * The lines and codes that the cart in the place of another one ought to have and has not. More than that is no loss: what
 * was known may be the answer of another request.
 */
export function missingFrom(
  fresh: Cart | null,
  known: readonly KnownLine[],
  codes: readonly string[],
  sent: Intent | undefined,
): Intent[] {
  const found = fresh ?? rememberedCart([])
  return [...known.map(toIntent), ...codes.map(code => ({ key: `%${code}`, set: 1, plus: 0 }))]
    .map(intent => (intent.key === sent?.key ? { ...intent, set: wanted(sent, intent.set) } : intent))
    .filter(intent => quantityIn(found, intent) < intent.set)
}

/**
 * What this page has made true of late and is true no more, although nobody else has changed anything: a change arrived a
 * second time, or so late that it took a later one back. A variant with several lines is left alone: which of them it was
 * is not known.
 */
export function alteredIn(fresh: CartBase, made: Iterable<Intent>, sent: Intent | undefined): Intent[] {
  return [...made].filter(intent => {
    const lines = fresh.line_items.filter(line => isAbout(intent, line))
    return intent.key !== sent?.key && lines.length < 2 && quantityIn(fresh, intent) !== intent.set
  })
}

const toIntent = (line: KnownLine) => ({
  key: `+${line.variant_id}`,
  seen: line,
  set: line.quantity,
  plus: 0,
})
