import type { Call, Cart, CartOp, ErrorMessage } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { Shop } from './call-shop.ts'
import { parseChanged } from './cart.guard.generated.ts'
import { toShortage } from './to-shortage.ts'

/**
 * Brings a line to a quantity by the difference, which is all that EverShop takes. It raises a line over the stock, says
 * so beside the line, and would refuse the order later: then the difference is taken back.
 */
export async function setQuantity(
  shop: Shop,
  id: string,
  before: Cart | undefined,
  { line_item_id, quantity }: Extract<CartOp, { readonly type: 'set_quantity' }>,
  call: Call,
): Promise<ErrorMessage[]> {
  const at = (before?.line_items ?? []).findIndex(line => line.id === line_item_id)
  const path = `$.line_items[${at}]`
  const more = quantity - (before?.line_items[at]?.quantity ?? 0)
  if (at < 0) return [toError('line_item_not_found', line_item_id)]
  if (more === 0) return []
  const line = ['cart', id, 'items', line_item_id]
  const by = (difference: number) =>
    shop.change(
      'patch',
      line,
      { action: difference > 0 ? 'increase' : 'decrease', qty: Math.abs(difference) },
      call,
    )
  const answer = quantity > 0 ? await by(more) : await shop.change('delete', line, undefined, call)
  if (answer.refusal !== undefined)
    return [toError(toShortage(answer.refusal) ?? 'line_item_not_found', answer.refusal, path)]
  const [words] = more > 0 ? Object.values(parseChanged(answer.body).data.item.errors ?? {}) : []
  if (words === undefined) return []
  await by(-more)
  return [toError('insufficient_stock', `${words}`, path)]
}
