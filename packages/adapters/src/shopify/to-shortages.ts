import type { CartOp, ErrorMessage } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { CartWire, ChangeWire } from './cart.guard.generated.ts'
import { toCode } from './to-refusal.ts'

/** What there was too little of. */
export interface Shortages {
  /** About what the shopper asked for: the change is refused. */
  readonly errors: readonly ErrorMessage[]
  /** About other lines, which sold out meanwhile. */
  readonly notes: readonly ErrorMessage[]
  /** Variant id → how many can be had. */
  readonly available: Readonly<Record<string, number>>
}

/**
 * Shopify refuses no quantity: it puts in what there is, down to nothing, and warns. A line of 0 is a shortage also where
 * it does not warn.
 * @see https://shopify.dev/docs/storefronts/headless/building-with-the-storefront-api/cart/cart-warnings
 */
export function toShortages(op: CartOp, cart: CartWire, warnings: ChangeWire['warnings']): Shortages {
  const errors: ErrorMessage[] = []
  const notes: ErrorMessage[] = []
  const available: Record<string, number> = {}
  const shown = cart.lines.nodes.filter(({ quantity }) => quantity > 0)
  for (const line of cart.lines.nodes) {
    const { id, quantity, merchandise } = line
    const warning = warnings.find(({ target, code }) => target === id && code.startsWith('MERCHANDISE'))
    const isAsked =
      'lines' in op
        ? op.lines.some(({ variant_id }) => merchandise.id.endsWith(`/${/\d*$/.exec(variant_id)}`))
        : 'line_item_id' in op && op.line_item_id === id
    if (!(warning || (isAsked && !quantity))) continue
    const code = quantity && warning ? toCode(warning.code) : 'out_of_stock'
    const path = quantity ? `$.line_items[${shown.indexOf(line)}]` : undefined
    const message = toError(code, warning?.message ?? merchandise.product.title, path)
    if (isAsked) available[merchandise.id] = quantity
    ;(isAsked ? errors : notes).push(message)
  }
  return { errors, notes, available }
}
