import type { Cart, CartOp, ErrorMessage } from '@tillkit/core'
import type { CartRequest } from '../ucp/requests.ts'

/** What is to be wished for of a cart; absent is as it is. */
export type CartWish = Partial<Pick<CartRequest, 'line_items' | 'discounts'>>

/** How a cart gets to be as it is wished for. */
export interface CartChanges {
  readonly ops: readonly CartOp[]
  /** Of lines that ask for what makes no sense; they are left as they are. */
  readonly refusals: readonly ErrorMessage[]
}

/**
 * The changes that turn a cart into the one that is wished for: UCP replaces it whole, merchants change it line by line.
 * A wished line is that of its id, else the first with its variant. What goes goes last: an emptied cart is none any
 * more at some merchants.
 */
export function toChanges(cart: Cart | undefined, { line_items, discounts }: CartWish): CartChanges {
  const left = [...(cart?.line_items ?? [])]
  const refusals: ErrorMessage[] = []
  const sets: CartOp[] = []
  const lines: { variant_id: string; quantity: number }[] = []
  for (const [index, wished] of (line_items ?? []).entries()) {
    const { id, item, quantity } = wished
    const byId = left.findIndex(line => line.id === id && line.item.id === item.id)
    const at = byId < 0 ? left.findIndex(line => line.item.id === item.id) : byId
    const [line] = at < 0 ? [] : left.splice(at, 1)
    if (!Number.isSafeInteger(quantity) || quantity < 1) refusals.push(wrongQuantity(index, quantity))
    else if (!line) lines.push({ variant_id: item.id, quantity })
    else if (line.quantity !== quantity) sets.push({ type: 'set_quantity', line_item_id: line.id, quantity })
  }
  const gone = line_items ? left : []
  return {
    ops: [
      ...sets,
      ...(lines.length > 0 ? [{ type: 'add', lines } as const] : []),
      ...gone.map(({ id }): CartOp => ({ type: 'set_quantity', line_item_id: id, quantity: 0 })),
      ...toCodeOps(cart?.discounts?.codes ?? [], discounts?.codes),
    ],
    refusals,
  }
}

/** Codes are the same whatever their case. @see UCP 2026-04-08 `discount.json` */
function toCodeOps(entered: readonly string[], wished: readonly string[] | undefined): readonly CartOp[] {
  if (!wished) return []
  const isIn = (codes: readonly string[], code: string) =>
    codes.some(it => it.toUpperCase() === code.toUpperCase())
  return [
    ...entered.filter(code => !isIn(wished, code)).map(code => ({ type: 'remove_code', code }) as const),
    ...wished
      .filter((code, index) => !isIn(entered, code) && !isIn(wished.slice(0, index), code))
      .map(code => ({ type: 'add_code', code }) as const),
  ]
}

function wrongQuantity(index: number, quantity: number): ErrorMessage {
  return {
    type: 'error',
    code: 'quantity_invalid',
    content: `${quantity} is no quantity`,
    path: `$.line_items[${index}].quantity`,
    severity: 'recoverable',
  }
}
