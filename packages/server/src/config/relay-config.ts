/** A merchant behind the relay. */
export interface MerchantConfig {
  /** In addresses: `/m/<id>`. */
  readonly id: string
  /** An adapter's name, as in `data-merchant`. */
  readonly adapter: string
  readonly endpoint: string
  readonly options?: Readonly<Record<string, string>>
  /** Sent to the merchant's endpoint with every call. Secrets, read from the environment already. */
  readonly headers?: Readonly<Record<string, string>>
  /** Host names under which this merchant is served at the root. */
  readonly hosts?: readonly string[]
}

/** What the relay runs by, after the file and the environment were read. */
export interface RelayConfig {
  /** The relay's own address as callers see it, without a slash at the end. @default the request's origin */
  readonly url?: string
  readonly merchants: readonly MerchantConfig[]
  /** Secrets that seal the carts' ids, 32 characters or more: the first seals, all of them open. */
  readonly secrets: readonly string[]
  /** How long a catalog answer stays fresh, and how much longer it may be used while the merchant fails. */
  readonly cache?: { readonly fresh_seconds: number; readonly stale_seconds: number }
}
