import type { Capabilities, Sort } from '../adapter/capabilities.ts'
import type { Facet } from '../adapter/catalog-part.ts'

/**
 * The name of Tillkit's extension in a UCP profile's `capabilities`. It says what UCP has no words for; a merchant
 * without it is served all the same. Described in docs/adapters/ucp.md.
 */
export const tillkitExtension = 'dev.tillkit.merchant'

/** The version of the extension, as `capabilities['dev.tillkit.merchant'][0].version`. */
export const tillkitExtensionVersion = '2026-11-22'

/** The key of a `TillkitList` in the body of a request to `/catalog/search`. */
export const tillkitListKey = 'dev.tillkit.list'

/** The key of a `TillkitAnswer` in the envelope (`ucp`) of any answer, also of an error. */
export const tillkitAnswerKey = 'dev.tillkit.answer'

/** The `config` of the extension in a merchant's profile. */
export interface TillkitMerchant {
  /** Facts about the merchant; each given one replaces what the profile's other entries let suppose. */
  readonly capabilities?: Partial<Capabilities>
  /** Where it delivers to, ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[]
  /**
   * Whether catalog reads may come as simple requests: `content-type: text/plain` around the same JSON, without UCP's
   * headers. From another origin they then need no preflight.
   */
  readonly simple_reads?: boolean
}

/** How to list, beyond what UCP's search can ask. */
export interface TillkitList {
  readonly sort?: Sort
  /** Chosen facet values: facet id → value ids. Values of one facet widen, facets narrow. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
}

/** What an answer tells beyond UCP. */
export interface TillkitAnswer {
  /** Of a search: what the list can be narrowed by. */
  readonly facets?: readonly Facet[]
  /** Of a refused change: variant id → how many can be had. */
  readonly available?: Readonly<Record<string, number>>
}
