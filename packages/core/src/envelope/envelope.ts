/** The version of UCP that all data of this project has the shape of. */
export const ucpVersion = '2026-04-08'

/**
 * One way to pay that the merchant declares for this checkout. `id` is what a `PaymentInstrument` names as `handler_id`.
 * @see UCP 2026-04-08 `payment_handler.json`
 */
export interface PaymentHandler {
  readonly id: string
  readonly version: string
  /** For the handlers of `dev.tillkit.no_credential`: `{ name, description? }`, the merchant's words. */
  readonly config?: Readonly<Record<string, unknown>>
}

/** The registry name of payment handlers that need nothing from the shopper: invoice, cash on delivery, a test handler. */
export const noCredential = 'dev.tillkit.no_credential'

/**
 * UCP's own metadata on a cart, checkout or order.
 * @see UCP 2026-04-08 `ucp.json`
 */
export interface Envelope {
  readonly version: typeof ucpVersion
  readonly status?: 'success' | 'error'
  readonly capabilities?: Readonly<Record<string, readonly { readonly version: string }[]>>
  /** Keyed by reverse-domain name; required on a checkout (may be empty). */
  readonly payment_handlers?: Readonly<Record<string, readonly PaymentHandler[]>>
}

/** @see UCP 2026-04-08 `types/link.json` */
export interface Link {
  /** `privacy_policy`, `terms_of_service`, `refund_policy` … */
  readonly type: string
  readonly url: string
  readonly title?: string
}
