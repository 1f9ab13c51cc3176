import type { PostalAddress } from './postal-address.ts'

/**
 * What the buyer pays with. There is no type for a card number, on purpose: card data never touches this code; a
 * handler's own frame or page turns it into a token.
 * @see UCP 2026-04-08 `types/payment_instrument.json`
 */
export interface PaymentInstrument {
  readonly id: string
  /** The `PaymentHandler.id` it goes with. */
  readonly handler_id: string
  /** `invoice`, `cash_on_delivery`, `token` … */
  readonly type: string
  readonly billing_address?: PostalAddress
  readonly credential?: { readonly type: string; readonly token: string }
  readonly display?: Readonly<Record<string, unknown>>
  readonly selected?: boolean
}
