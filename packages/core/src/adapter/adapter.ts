import type { Call } from './call.ts'
import type { Capabilities } from './capabilities.ts'
import type { CartOpLine, CartPart } from './cart-part.ts'
import type { CatalogPart } from './catalog-part.ts'
import type { CheckoutPart, OrderPart } from './checkout-part.ts'

/** What an adapter is made with. */
export interface AdapterConfig {
  /** What follows the colon in `data-merchant="name:endpoint"`; a URL for most. */
  readonly endpoint: string
  /** Options of this adapter by name, from `data-*` attributes of the snippet. Never a secret. */
  readonly options?: Readonly<Record<string, string>>
  /** For tests and servers. @default the realm's own fetch */
  readonly fetch?: typeof fetch
}

/** The parts that a shopper's first add needs, in one module of their own. */
export interface Purchase {
  readonly cart: CartPart
  readonly checkout?: CheckoutPart
  readonly order?: OrderPart
  /** A URL at the merchant that opens a cart with these lines, and these discount codes where it takes any. */
  permalink?(lines: readonly CartOpLine[], codes?: readonly string[]): string
}

/**
 * An adapter is the glue between Tillkit and one kind of merchant API. It runs in a browser or on a server and keeps no
 * state. An absent part is an absent capability.
 */
export interface Adapter extends Partial<Purchase> {
  readonly name: string
  readonly capabilities: Capabilities
  readonly catalog: CatalogPart
}

/** What an adapter's `catalog.ts` exports: enough to show products. */
export interface CatalogModule {
  /** What every merchant of the kind can do. */
  readonly capabilities: Capabilities
  /**
   * What this merchant can do, where the kind leaves that to the merchant. Asked once a page by the adapter itself, so
   * that calling it again costs nothing. Throws `TillError`.
   */
  discover?(config: AdapterConfig, call: Call): Promise<Capabilities>
  createCatalog(config: AdapterConfig): CatalogPart
}

/** What an adapter's `purchase.ts` exports: what the first add loads. */
export interface PurchaseModule {
  /** A promise where the parts depend on what the merchant is found to be. */
  createPurchase(config: AdapterConfig): Purchase | Promise<Purchase>
}

/** A row of the generated registry: an adapter that is loaded part by part. */
export interface AdapterEntry {
  catalog(): Promise<CatalogModule>
  /** Absent where an adapter only shows products. */
  purchase?(): Promise<PurchaseModule>
}
