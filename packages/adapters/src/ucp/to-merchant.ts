import { type AdapterConfig, type Capabilities, TillError, tillkitExtension } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { capabilities } from './capabilities.ts'
import { payable } from './payable.ts'
import { type ExtensionWire, type ProfileWire, parseExtension } from './profile.guard.generated.ts'
import { isEntry, type Registry, registryOf } from './registry-of.ts'

/** What a merchant's profile says, as far as the till uses it. */
export interface UcpMerchant {
  /** The version spoken: the highest that both sides know. */
  readonly version: string
  /** The base of all REST paths, without a slash at its end. */
  readonly rest: string
  /** Whether the merchant has a capability, by what follows `dev.ucp.shopping.`. */
  has(capability: string): boolean
  /** Where permalinks begin, if the merchant has them. */
  readonly permalink: string | undefined
  readonly extension: ExtensionWire
  readonly capabilities: Capabilities
}

const shopping = 'dev.ucp.shopping'

/** What the till needs of a profile. Throws a `TillError` of code `unsupported` where it names no REST service. */
export function toMerchant(
  { ucp, payment }: ProfileWire,
  version: string,
  config: AdapterConfig,
): UcpMerchant {
  const services = registryOf(ucp.services).get(shopping) ?? []
  // In 2026-01-11 a service is one entry with its transports in it.
  const rest = services
    .map(it => (it['transport'] === 'rest' ? it : it['rest']))
    .map(it => textOf(it, 'endpoint'))
    .find(it => toWebUrl(it))
  if (!rest) throw new TillError('unsupported', 'The merchant has no REST service')
  const registry = registryOf(ucp.capabilities)
  const entryOf = (name: string) => registry.get(`${shopping}.${name}`)?.[0]
  const has = (name: string) => entryOf(name) !== undefined
  const extension = extensionOf(registry)

  const hasCart = has('cart')
  const parents = entryOf('discount')?.['extends'] ?? `${shopping}.cart`
  const isNative =
    has('checkout') && payable(registryOf(ucp.payment_handlers ?? payment?.handlers), config).length > 0
  const facts: Capabilities = {
    ...capabilities,
    search: has('catalog.search') ? 'text' : 'none',
    discount_codes:
      has('discount') && (!hasCart || [parents].flat().includes(`${shopping}.cart`)) ? 'many' : 'none',
    checkout: isNative ? 'native' : 'hand_off',
    idempotent_complete: isNative,
    order_lookup: isNative && has('order') && version > '2026-04',
  }
  return {
    version,
    rest: rest.replace(/\/+$/, ''),
    has,
    permalink: toWebUrl(textOf(entryOf('permalink')?.['config'], 'endpoint')),
    extension,
    capabilities: Object.assign(facts, extension.capabilities),
  }
}

/** Tillkit's own words, none where they are broken: the merchant is then served as any other. */
function extensionOf(registry: Registry): ExtensionWire {
  try {
    return parseExtension(registry.get(tillkitExtension)?.[0]?.['config'] ?? {})
  } catch {
    return {}
  }
}

function textOf(value: unknown, field: string): string {
  const text = isEntry(value) ? value[field] : ''
  return typeof text === 'string' ? text : ''
}
