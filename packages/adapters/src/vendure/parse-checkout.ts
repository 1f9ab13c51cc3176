import { fieldsOf } from '../shared/fields-of.ts'
import { type DetailsWire, detailsShape, parseDetails } from './checkout.guard.generated.ts'
import { type OrderWire, parseOrder } from './order.guard.generated.ts'
import { orderFragment } from './shop-documents.ts'

/** An order with all that a checkout asks of it. */
export type CheckoutWire = OrderWire & DetailsWire

/** What a checkout asks of an order, as `...O...D`. */
export const checkoutFragments: string = `${orderFragment}fragment D on Order${fieldsOf(detailsShape)}`

/** Gives an order of `checkoutFragments` its type, or throws a `TillError` of code `broken_reply`. */
export function parseCheckout(value: unknown): CheckoutWire {
  return { ...parseOrder(value), ...parseDetails(value) }
}

/** The order that a read by code or by session found; a placed one comes before the active one. */
export function parseFound(data: unknown): CheckoutWire | undefined {
  const { orderByCode, activeOrder } = (data ?? {}) as Record<string, unknown>
  const found = orderByCode ?? activeOrder
  return found ? parseCheckout(found) : undefined
}
