import { tillkitExtension, tillkitExtensionVersion } from '@tillkit/core'
import { officialProblems } from '../ucp-agreement/official-schema.ts'
import type { UcpMerchantInit } from './create-ucp-merchant.ts'

/** The versions that the stand-in speaks. */
export type UcpVersion = '2026-04-08' | '2026-01-23' | '2026-01-11'

/** What a profile is made of. */
export interface ProfileInit extends UcpMerchantInit {
  readonly version: UcpVersion
  readonly base: string
  readonly handlers: Readonly<Record<string, readonly { readonly id: string; readonly version: string }[]>>
}

/** The stand-in's profile, in the shape that its version has. */
export function toUcpProfile({
  version,
  base,
  handlers,
  isNative = true,
  extension,
  alsoSpeaks,
}: ProfileInit): object {
  const own = (extra: object = {}) => [{ version, ...extra }]
  const checkout = 'dev.ucp.shopping.checkout'
  const isNow = version === '2026-04-08'
  const parents = isNow ? [checkout, 'dev.ucp.shopping.cart'] : checkout
  const capabilities = {
    ...(isNow && {
      'dev.ucp.shopping.cart': own(),
      'dev.ucp.shopping.catalog.search': own(),
      'dev.ucp.shopping.catalog.lookup': own(),
      'dev.ucp.shopping.permalink': own({ config: { endpoint: 'https://tea.example/cart' } }),
    }),
    ...((isNative || !isNow) && { [checkout]: own(), 'dev.ucp.shopping.order': own() }),
    'dev.ucp.shopping.discount': own({ extends: parents }),
    'dev.ucp.shopping.fulfillment': own({ extends: checkout }),
    ...(extension && { [tillkitExtension]: [{ version: tillkitExtensionVersion, config: extension }] }),
  }
  const ucp = {
    version,
    ...(alsoSpeaks && {
      supported_versions: Object.fromEntries(
        alsoSpeaks.map(it => [it, `https://tea.example/${it}/.well-known/ucp`]),
      ),
    }),
    services: { 'dev.ucp.shopping': [{ version, transport: 'rest', endpoint: base }] },
    capabilities,
    payment_handlers: isNative ? handlers : {},
  }
  if (version !== '2026-01-11') {
    const problems = officialProblems('ucp.json#/$defs/business_schema', ucp)
    if (problems[0]) throw new Error(`the stand-in's profile does not conform: ${problems.join('; ')}`)
    return { ucp, signing_keys: [] }
  }
  return {
    ucp: {
      version,
      services: { 'dev.ucp.shopping': { version, rest: { endpoint: `${base}/` } } },
      capabilities: Object.entries(capabilities).map(([name, [entry]]) => ({ name, ...entry })),
    },
    payment: {
      handlers: Object.entries(ucp.payment_handlers).flatMap(([name, entries]) =>
        entries.map(entry => ({ name, ...entry })),
      ),
    },
  }
}
