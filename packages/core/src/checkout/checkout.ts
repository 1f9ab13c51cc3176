import type { Cart } from '../cart/cart.ts'
import type { Link } from '../envelope/envelope.ts'
import type { Fulfillment } from './fulfillment.ts'
import type { PaymentInstrument } from './payment-instrument.ts'

/** The six states of a checkout, all of them the merchant's answer. @see UCP 2026-04-08 `checkout.json` */
export type CheckoutStatus =
  | 'incomplete'
  | 'requires_escalation'
  | 'ready_for_complete'
  | 'complete_in_progress'
  | 'completed'
  | 'canceled'

/** @see UCP 2026-04-08 `types/order_confirmation.json` */
export interface OrderConfirmation {
  readonly id: string
  /** What the shopper is told: the order's number or code. */
  readonly label?: string
  readonly permalink_url: string
}

/**
 * A cart on its way to an order.
 * @see UCP 2026-04-08 `checkout.json`, `fulfillment.json`, `discount.json`
 */
export interface Checkout extends Cart {
  readonly status: CheckoutStatus
  /** Required; may be empty. */
  readonly links: readonly Link[]
  readonly fulfillment?: Fulfillment
  readonly payment?: { readonly instruments?: readonly PaymentInstrument[] }
  /** Present once `status` is `completed`. */
  readonly order?: OrderConfirmation
}
