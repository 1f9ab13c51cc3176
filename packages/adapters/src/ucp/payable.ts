import { type AdapterConfig, noCredential, type PaymentHandler, ucpVersion } from '@tillkit/core'
import { isEntry, type Registry } from './registry-of.ts'

/**
 * The payment handlers that need nothing from the shopper but the choice: Tillkit's own kind, and those that the author
 * names in option `no-credential` by their registry names or ids.
 */
export function payable(handlers: Registry, { options }: AdapterConfig): PaymentHandler[] {
  const named = [noCredential, ...(options?.['no-credential']?.split(/[\s,]+/) ?? [])]
  const found = new Map<string, PaymentHandler>()
  for (const [name, entries] of handlers)
    for (const { id, version, config } of entries)
      if (id && typeof id === 'string' && (named.includes(name) || named.includes(id)))
        found.set(id, {
          id,
          version: /^\d{4}-\d\d-\d\d$/.test(`${version}`) ? `${version}` : ucpVersion,
          config: { name: id, ...(isEntry(config) && config) },
        })
  return [...found.values()]
}
