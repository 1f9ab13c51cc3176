import type {
  Buyer,
  Context,
  PaymentInstrument,
  PostalAddress,
  SelectedOption,
  TillkitList,
} from '@tillkit/core'

/** The body of `/catalog/search`. @see UCP 2026-04-08 `catalog_search.json#/$defs/search_request` */
export interface SearchRequest {
  readonly query?: string
  readonly context?: Context
  readonly filters?: { readonly categories?: readonly string[] }
  readonly pagination?: { readonly cursor?: string; readonly limit?: number }
  readonly 'dev.tillkit.list'?: TillkitList
}

/** The body of `/catalog/lookup`. @see UCP 2026-04-08 `catalog_lookup.json#/$defs/lookup_request` */
export interface LookupRequest {
  readonly ids: readonly string[]
  readonly context?: Context
}

/** The body of `/catalog/product`. @see UCP 2026-04-08 `catalog_lookup.json#/$defs/get_product_request` */
export interface ProductRequest {
  readonly id: string
  readonly selected?: readonly SelectedOption[]
  /** Names of options, the one that matters most first. */
  readonly preferences?: readonly string[]
  readonly context?: Context
}

/** A line as it is wished for; `id` where the line is there already. */
export interface LineRequest {
  readonly id?: string
  readonly item: { readonly id: string }
  readonly quantity: number
}

/** What a cart should hold, all of it: what is left out is taken out. @see UCP 2026-04-08 `cart.json` */
export interface CartRequest {
  readonly line_items: readonly LineRequest[]
  /** Absent: as it is. */
  readonly discounts?: { readonly codes?: readonly string[] }
  readonly context?: Context
  readonly buyer?: Buyer
}

/** A way to deliver, as it is chosen. */
export interface MethodRequest {
  readonly destinations?: readonly (PostalAddress & { readonly id?: string })[]
  readonly selected_destination_id?: string
  readonly groups?: readonly { readonly selected_option_id?: string }[]
}

/** What a checkout should be; what is absent stays as it is. @see UCP 2026-04-08 `checkout.json` */
export interface CheckoutRequest extends Omit<CartRequest, 'line_items'> {
  readonly line_items?: readonly LineRequest[]
  /** At a create: the cart that becomes a checkout; its lines, context and buyer count and not those beside it. */
  readonly cart_id?: string
  readonly fulfillment?: { readonly methods?: readonly MethodRequest[] }
  readonly payment?: PaymentRequest
}

/** What to pay with. */
export interface PaymentRequest {
  readonly instruments?: readonly PaymentInstrument[]
}

/** The body of `/checkout-sessions/{id}/complete`. */
export interface CompleteRequest {
  readonly payment: PaymentRequest
}
