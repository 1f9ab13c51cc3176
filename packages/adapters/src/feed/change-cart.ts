import type { CartOp, CartOpLine, ErrorMessage, MessageCode } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import { type CartEntry, type KeptCart, linesMax, quantityMax } from './cart-session.ts'
import { limitOf, type Offer } from './to-cart.ts'

/** What a change came to. */
export interface CartChange {
  /** As it is then; absent where there is none. */
  readonly cart: KeptCart | undefined
  readonly errors: readonly ErrorMessage[]
  readonly available: Readonly<Record<string, number>>
}

/** Changes the cart as a merchant would, or leaves it where there is no change: what there is too little of is put in as far as it goes, and the refusal says so. */
export function changeCart(
  kept: KeptCart | undefined,
  op: CartOp | undefined,
  offers: ReadonlyMap<string, Offer>,
): CartChange {
  const errors: ErrorMessage[] = []
  const available: Record<string, number> = Object.create(null)
  const refuse = (code: MessageCode, content: string) => {
    errors.push(toError(code, content))
  }
  let cart = kept

  const put = (variant_id: string, quantity: number) => {
    const offer = offers.get(variant_id)
    if (!offer || (cart && cart.currency !== offer.row.price.currency))
      return refuse('item_unavailable', offer?.title ?? variant_id)
    const { price } = offer.row
    const { id, currency, lines } = cart ?? { id: newId(), currency: price.currency, lines: [] }
    const limit = limitOf(offer.row)
    const granted = Math.min(quantity, limit ?? quantity, quantityMax)
    if (granted < quantity) {
      if (limit === granted) available[variant_id] = limit
      refuse(
        limit === 0 ? 'out_of_stock' : limit === granted ? 'insufficient_stock' : 'quantity_limit',
        offer.title,
      )
    }
    if (!granted) return
    const line: CartEntry = { variant_id, quantity: granted, price: price.amount }
    const at = lines.findIndex(it => it.variant_id === variant_id)
    if (at < 0 && lines.length >= linesMax) return refuse('quantity_limit', offer.title)
    cart = {
      id,
      currency,
      lines: at < 0 ? [...lines, line] : lines.map((it, index) => (index === at ? line : it)),
    }
  }

  const add = ({ variant_id, quantity }: CartOpLine) => {
    if (!Number.isSafeInteger(quantity) || quantity < 1) return refuse('quantity_invalid', `${quantity}`)
    const before = cart?.lines.find(it => it.variant_id === variant_id)?.quantity ?? 0
    put(variant_id, before + quantity)
  }

  if (op?.type === 'add') for (const line of op.lines) add(line)
  else if (op?.type === 'set_quantity') {
    const { line_item_id, quantity } = op
    const line = cart?.lines.find(it => it.variant_id === line_item_id)
    if (!cart || !line) refuse('line_item_not_found', line_item_id)
    else if (!Number.isSafeInteger(quantity) || quantity < 0) refuse('quantity_invalid', `${quantity}`)
    else if (quantity) put(line_item_id, quantity)
    else cart = { ...cart, lines: cart.lines.filter(it => it !== line) }
  } else if (op) refuse('unsupported', op.code)
  return { cart, errors, available }
}

/** Random, so that two shoppers' carts are two; no secret is in it. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
