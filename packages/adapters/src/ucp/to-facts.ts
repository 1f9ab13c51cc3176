import type { AdapterConfig, Capabilities, PaymentHandler } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import { type ExtensionWire, parseExtension } from './extension.guard.generated.ts'
import { payable } from './payable.ts'
import type { Registry } from './registry-of.ts'
import type { UcpMerchant } from './to-merchant.ts'

const cart = 'dev.ucp.shopping.cart'

/** What a merchant can do and how, beyond showing products: a module of its own, which a page of products never loads. */
export interface Facts {
  readonly capabilities: Capabilities
  /** Where it delivers to, if that is known. */
  readonly countries: readonly string[] | undefined
  /** Those of some payment handlers that need nothing but the choice. */
  payable(handlers: Registry): PaymentHandler[]
}

/**
 * What a merchant can do by its profile. A checkout is native where it can be paid for with nothing but the choice; codes
 * are entered into the cart, so they must be for carts, where there are any. What `dev.tillkit.merchant` says comes last.
 */
export function toFacts({ capability, ...merchant }: UcpMerchant, config: AdapterConfig): Facts {
  const { handlers, version, lookupMax } = merchant
  const extension = toExtension(merchant.extension)
  const discount = capability('discount')
  const parents = [discount?.['extends'] ?? cart].flat()
  const isNative = capability('checkout') !== undefined && payable(handlers, config).length > 0
  const facts: Capabilities = {
    ...capabilities,
    search: capability('catalog.search') ? 'text' : 'none',
    discount_codes: discount && (!capability('cart') || parents.includes(cart)) ? 'many' : 'none',
    checkout: isNative ? 'native' : 'hand_off',
    idempotent_complete: isNative,
    order_lookup: isNative && capability('order') !== undefined && version > '2026-04',
  }
  const named = config.options?.['countries']?.toUpperCase().match(/[A-Z]{2}/g) ?? extension.countries
  return {
    capabilities: Object.assign(facts, extension.capabilities, { page_size_max: lookupMax }),
    countries: named?.filter(it => /^[A-Z]{2}$/.test(it)),
    payable: some => payable(some, config),
  }
}

/** Tillkit's own words, none where they are broken: the merchant is then served as any other. */
function toExtension(value: unknown): ExtensionWire {
  try {
    return parseExtension(value)
  } catch {
    return {}
  }
}
