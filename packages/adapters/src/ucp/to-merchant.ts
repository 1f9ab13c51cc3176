import { TillError, tillkitExtension } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { capabilities } from './capabilities.ts'
import type { ProfileWire } from './profile.guard.generated.ts'
import { type Entry, isEntry, type Registry, registryOf } from './registry-of.ts'

/** What a merchant's profile says, as far as products need it. */
export interface UcpMerchant {
  /** The version spoken: the highest that both sides know. */
  readonly version: string
  /** The base of all REST paths, without a slash at its end. */
  readonly rest: string
  /** An entry by what follows `dev.ucp.shopping.`; undefined where the merchant has not that capability. */
  capability(name: string): Entry | undefined
  /** The `config` of `dev.tillkit.merchant`, unchecked. */
  readonly extension: Entry
  /** How many ids one lookup takes. */
  readonly lookupMax: number
  /** Payment handlers as declared; those of a checkout are its own. */
  readonly handlers: Registry
}

const shopping = 'dev.ucp.shopping'

/** What the till needs of a profile. Throws a `TillError` of code `unsupported` where it names no REST service. */
export function toMerchant({ ucp, payment }: ProfileWire, version: string): UcpMerchant {
  // In 2026-01-11 a service is one entry with its transports in it.
  const rest = (registryOf(ucp.services).get(shopping) ?? [])
    .map(it => entryOf(it['transport'] === 'rest' ? it : it['rest'])['endpoint'])
    .find((it): it is string => typeof it === 'string' && !!toWebUrl(it))
  if (!rest) throw new TillError('unsupported', 'The merchant has no REST service')
  const registry = registryOf(ucp.capabilities)
  const extension = entryOf(registry.get(tillkitExtension)?.[0]?.['config'])
  const size = Number(entryOf(extension['capabilities'])['page_size_max'])
  return {
    version,
    rest: rest.replace(/\/+$/, ''),
    capability: name => registry.get(`${shopping}.${name}`)?.[0],
    extension,
    lookupMax: size >= 1 ? Math.trunc(size) : capabilities.page_size_max,
    handlers: registryOf(ucp.payment_handlers ?? payment?.handlers),
  }
}

function entryOf(value: unknown): Entry {
  return isEntry(value) ? value : {}
}
