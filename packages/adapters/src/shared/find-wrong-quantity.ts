import type { CartOp } from '@tillkit/core'

/**
 * A quantity that no merchant's database or GraphQL's `Int` would take, if a change has one: fractions too, and what is
 * beyond 32 bits. Zero takes a line out, so it is wrong only where lines are added.
 */
export function findWrongQuantity(op: CartOp): number | undefined {
  const lines = 'lines' in op ? op.lines : 'quantity' in op ? [op] : []
  return lines.find(
    ({ quantity }) => quantity < 0 || (quantity | 0) !== quantity || (!quantity && 'lines' in op),
  )?.quantity
}
