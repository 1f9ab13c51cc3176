import type { Buyer } from '../checkout/buyer.ts'
import type { Checkout } from '../checkout/checkout.ts'
import type { PaymentInstrument } from '../checkout/payment-instrument.ts'
import type { PostalAddress } from '../checkout/postal-address.ts'
import type { Message } from '../message/message.ts'
import type { Order } from '../order/order.ts'
import type { Call, Sessioned } from './call.ts'

/** What the shopper has entered. Each field present replaces what the merchant had; an absent one stays. */
export interface CheckoutInput {
  readonly buyer?: Buyer
  readonly destination?: PostalAddress
  /** Absent: the same as `destination`. */
  readonly billing_address?: PostalAddress
  readonly fulfillment_option_id?: string
}

/** What places the order. */
export interface CompleteInput {
  readonly instrument: PaymentInstrument
}

/** The answer to anything about a checkout; see `CartResult` for what absent and null mean. */
export interface CheckoutResult extends Sessioned {
  readonly ok: boolean
  readonly checkout?: Checkout | null
  readonly messages: readonly Message[]
  readonly available?: Readonly<Record<string, number>>
}

/** The answer to a read of an order. */
export interface OrderResult extends Sessioned {
  readonly ok: boolean
  readonly order?: Order | null
  readonly messages: readonly Message[]
}

/** From a cart to an order, where the merchant's API can place one. */
export interface CheckoutPart {
  /**
   * The checkout as it is. With `reference` (a `Checkout.id` seen earlier) also when it was completed meanwhile: this is
   * the read-back after a lost answer, so its `status` is the truth.
   */
  get(reference: string | undefined, call: Call): Promise<CheckoutResult>
  /** Any part at any time; the answer's `status` and `messages` say what is still missing. */
  update(input: CheckoutInput, call: Call): Promise<CheckoutResult>
  /**
   * Places the order. `ok` with `status: 'completed'` and `order`; or `requires_escalation` with `continue_url`; or a
   * refusal (`payment_failed` …) after which it may be called again. A thrown `TillError` leaves the outcome open.
   */
  complete(input: CompleteInput, call: Call): Promise<CheckoutResult>
  /** The countries it delivers to, ISO 3166-1 alpha-2. */
  countries(call: Call): Promise<readonly string[]>
}

/** Reads of orders. */
export interface OrderPart {
  /** By `OrderConfirmation.id`. */
  get(reference: string, call: Call): Promise<OrderResult>
}
