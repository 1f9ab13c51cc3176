import type { ReadonlySignal } from '@preact/signals'
import type { AdapterEntry, Capabilities, CatalogPart, Context } from '@tillkit/core'
import type { CartModel } from '../cart/cart-model.ts'
import type { CheckoutModel } from '../checkout/checkout-model.ts'
import type { Environment } from './environment.ts'

/** Whom a store sells for, as read from the snippet. */
export interface MerchantConfig {
  /** The adapter's name in the registry: `vendure`. */
  readonly adapter: string
  readonly endpoint: string
  /** What the shopper reads; always visible where there is something to buy. @default the endpoint's host */
  readonly name: string
  /** Adapter options from `data-*`. */
  readonly options?: Readonly<Record<string, string>>
}

/** What a store is made of. */
export interface StoreInit {
  /** The `<till-store>` id; the script's own store is `''`. */
  readonly id: string
  readonly merchant: MerchantConfig
  /** Language, country, currency of this page. */
  readonly context: Context
  /** The catalog part, already loading. */
  readonly catalog: CatalogPart
  /** The registry row, for what the first add loads. */
  readonly entry: AdapterEntry
  /** Storage, tabs, network status. @default the realm's own */
  readonly environment?: Environment
}

/**
 * One merchant on one page: its catalog, its cart (made at the first act of the shopper) and its checkout. Widgets of one
 * merchant share one store.
 */
export interface Store {
  readonly id: string
  /** `adapter:endpoint` plus market: what storage and tabs know the store by. */
  readonly key: string
  readonly merchant: MerchantConfig
  readonly context: Context
  readonly catalog: CatalogPart
  /** Undefined until something needs the cart. */
  readonly cart: ReadonlySignal<CartModel | undefined>
  readonly checkout: ReadonlySignal<CheckoutModel | undefined>
  /** What the merchant's API can do: whether there are codes to enter, how lists can be sorted. */
  capabilities(): Promise<Capabilities>
  /** Whether an earlier visit left a cart: read without loading anything. */
  hasSavedCart(): boolean
  /** Whether the page went away while an order was being placed: `openCheckout` and `start` find out what became of it. */
  hasOpenOrder(): boolean
  /** Loads the cart's code and the adapter's purchase part, once. Rejects with a `TillError` (`chunk_failed`, `unsupported`). */
  openCart(): Promise<CartModel>
  openCheckout(): Promise<CheckoutModel>
  dispose(): void
}
