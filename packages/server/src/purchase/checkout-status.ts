import type { Checkout } from '@tillkit/core'

/** Whether a checkout still takes changes and can be completed. */
export function isOpen(checkout: Checkout | null | undefined): boolean {
  return /^(incomplete|ready_for_complete|requires_escalation)$/.test(checkout?.status ?? '')
}

/** Whether a checkout has become an order, or is about to. */
export function isPlaced(checkout: Checkout | null | undefined): boolean {
  return /^(completed|complete_in_progress)$/.test(checkout?.status ?? '')
}
