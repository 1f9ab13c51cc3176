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

/** A site whose pages may use the relay. */
export interface SiteConfig {
  /** What its widgets send as `X-API-Key`. Public: it stands in the page. Without one the site is known by its origin. */
  readonly key?: string
  /** `https://blog.example`, `https://*.blog.example` for all below it, or `*`. Empty: no page, servers only. */
  readonly origins: readonly string[]
  /** Ids of the merchants it may use. @default all */
  readonly merchants?: readonly string[]
  /** Whether programs that send no `Origin` (shopping agents) may call with its key. @default false */
  readonly servers?: boolean
  /** Requests a minute for all of the site together. @default limits.site_per_minute */
  readonly per_minute?: number
}

/** How much is taken from whom, a node. 0 takes any. */
export interface LimitsConfig {
  readonly site_per_minute: number
  readonly address_per_minute: number
  /** The largest body of a request. */
  readonly body_bytes: number
}

/** How merchants are called. */
export interface CallsConfig {
  readonly read_timeout_ms: number
  readonly change_timeout_ms: number
  /** How often a lost or failed read is asked again. */
  readonly read_retries: number
  /** After how many failures in a row a merchant is left alone, and for how long. */
  readonly breaker_failures: number
  readonly breaker_open_ms: number
}

/** Where idempotency keys and renewed sessions are kept. */
export type StoreConfig =
  | { readonly type: 'memory' }
  | {
      readonly type: 'postgres'
      readonly url: string
      /** Connections a node. */
      readonly connections: number
      /** How long a node that was killed still holds a key. */
      readonly lease_ms: number
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

/** What a whole service runs by: the relay, and what guards and runs it. */
export interface ServiceConfig extends RelayConfig {
  readonly sites: readonly SiteConfig[]
  readonly limits: LimitsConfig
  readonly calls: CallsConfig
  readonly store: StoreConfig
  readonly host: string
  readonly port: number
  /** How many proxies in front of the relay are trusted to say who calls (`X-Forwarded-For`). */
  readonly trusted_proxies: number
  /** What `/metrics` wants as a bearer token. Absent: anyone may read it. */
  readonly metrics_token?: string
  /** How long requests under way may still take after SIGTERM. */
  readonly drain_ms: number
  readonly log: 'info' | 'warn' | 'off'
}
