// Made from packages/adapters/src/ucp/extension.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { oneOf, parseShape, type Shape } from '@tillkit/core'

/** What `extensionWire` accepts, as data. */
export const extensionShape: Shape = { capabilities: [1, { transport: [1, [oneOf, ['direct', 'relay']]], search: [1, [oneOf, ['none', 'text', 'faceted']]], sorts: [1, [0, [oneOf, ['relevance', 'title_asc', 'price_asc', 'price_desc', 'newest']]]], page_size_max: [1, 'integer'], stock: [1, [oneOf, ['none', 'boolean', 'band', 'count']]], currencies: [1, [oneOf, ['one', 'many']]], discount_codes: [1, [oneOf, ['none', 'one', 'many']]], discount_code_reasons: [1, 'boolean'], parallel_mutations: [1, 'boolean'], cart_kept_by: [1, [oneOf, ['merchant', 'till']]], checkout: [1, [oneOf, ['native', 'hand_off']]], idempotent_complete: [1, 'boolean'], order_lookup: [1, 'boolean'] }], countries: [1, [0, 'string']], simple_reads: [1, 'boolean'] }

/** What `extensionWire` accepts. */
export type ExtensionWire = {
  readonly capabilities?: {
    readonly transport?: 'direct' | 'relay' | undefined
    readonly search?: 'none' | 'text' | 'faceted' | undefined
    readonly sorts?: readonly ('relevance' | 'title_asc' | 'price_asc' | 'price_desc' | 'newest')[] | undefined
    readonly page_size_max?: number | undefined
    readonly stock?: 'none' | 'boolean' | 'band' | 'count' | undefined
    readonly currencies?: 'one' | 'many' | undefined
    readonly discount_codes?: 'none' | 'one' | 'many' | undefined
    readonly discount_code_reasons?: boolean | undefined
    readonly parallel_mutations?: boolean | undefined
    readonly cart_kept_by?: 'merchant' | 'till' | undefined
    readonly checkout?: 'native' | 'hand_off' | undefined
    readonly idempotent_complete?: boolean | undefined
    readonly order_lookup?: boolean | undefined
  } | undefined
  readonly countries?: readonly string[] | undefined
  readonly simple_reads?: boolean | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseExtension(value: unknown): ExtensionWire {
  return parseShape(extensionShape, value)
}
