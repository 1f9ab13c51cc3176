import type { ReadonlySignal } from '@preact/signals'
import type {
  Checkout,
  CheckoutInput,
  Message,
  OrderConfirmation,
  PaymentHandler,
  PostalAddress,
  TillError,
  Total,
} from '@tillkit/core'

/** What the shopper has typed so far. Kept while the page lives, so that no failure loses it; never stored. */
export interface CheckoutDraft {
  readonly email: string
  readonly destination: PostalAddress
  readonly fulfillment_option_id?: string
  readonly handler_id?: string
}

/** The order as the confirmation shows it. */
export interface PlacedOrder {
  readonly confirmation: OrderConfirmation
  readonly totals: readonly Total[]
  readonly currency: string
  readonly email: string
}

/** Where the checkout is; every state but the first and the last draws `checkout`, the merchant's last answer. */
export type CheckoutState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly checkout?: Checkout | undefined }
  | { readonly status: 'ready'; readonly checkout: Checkout }
  /** Something the shopper entered is on its way. */
  | { readonly status: 'saving'; readonly checkout: Checkout }
  | { readonly status: 'placing'; readonly checkout: Checkout }
  /** The answer was lost: the merchant is being asked what happened. */
  | { readonly status: 'checking'; readonly checkout?: Checkout | undefined; readonly reference: string }
  | { readonly status: 'placed'; readonly order: PlacedOrder }
  /** Goes on at the merchant. */
  | { readonly status: 'handed_off'; readonly continue_url: string }
  /** Nothing entered is lost. */
  | {
      readonly status: 'failed'
      readonly checkout?: Checkout | undefined
      readonly error: TillError
      readonly offline: boolean
    }

/** A merchant's checkout on this page: a state machine driven by the merchant's answers. */
export interface CheckoutModel {
  readonly state: ReadonlySignal<CheckoutState>
  readonly draft: ReadonlySignal<CheckoutDraft>
  /** The merchant's messages; `path` tells which part, e.g. `$.buyer.email`, `$.fulfillment`, `$.payment`. */
  readonly messages: ReadonlySignal<readonly Message[]>
  /** ISO 3166-1 alpha-2 that the merchant delivers to; empty until known. */
  readonly countries: ReadonlySignal<readonly string[]>
  /** Ways to pay that need no card data, of the current checkout. */
  readonly handlers: ReadonlySignal<readonly PaymentHandler[]>
  /** Reads the checkout; picks up an order whose outcome was open when the page went away. */
  start(): Promise<void>
  /** Keeps what is being typed, without sending it. */
  edit(draft: Partial<CheckoutDraft>): void
  /** Sends a finished part. Never rejects. Resolves to whether the merchant took it. */
  save(input: CheckoutInput): Promise<boolean>
  /** Places the order with the chosen handler: one idempotency key for one intent, read back before any second try. */
  place(): Promise<void>
  /** From `failed` and `checking`: sends what was kept back, asks what became of the order, or reads the checkout again. */
  retry(): Promise<void>
  /** After `placed`: ready for the next cart. */
  reset(): void
  dispose(): void
}
