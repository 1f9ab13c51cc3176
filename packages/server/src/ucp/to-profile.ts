import {
  noCredential,
  type TillkitMerchant,
  tillkitExtension,
  tillkitExtensionVersion,
  ucpVersion,
} from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import { capabilityNames } from './capability-names.ts'

/**
 * What `/.well-known/ucp` says of a merchant behind the relay.
 * @param base the address of the merchant's routes
 * @param countries where it delivers to, if known
 * @see UCP 2026-04-08 `discovery/profile_schema.json#/$defs/business_profile`
 */
export function toProfile(
  { capabilities, cart, checkout, permalink }: RelayMerchant,
  base: string,
  countries: readonly string[] | undefined,
): object {
  const {
    'dev.ucp.shopping.cart': cartName,
    'dev.ucp.shopping.checkout': checkoutName,
    ...others
  } = capabilityNames('all', capabilities)
  const facts: TillkitMerchant = {
    capabilities: {
      ...capabilities,
      transport: 'direct',
      // A cart is replaced whole: of two replacements at once, one is lost.
      parallel_mutations: false,
      idempotent_complete: checkout !== undefined,
    },
    ...(countries && { countries }),
    simple_reads: true,
  }
  const version = ucpVersion
  return {
    ucp: {
      version,
      services: {
        'dev.ucp.shopping': [
          {
            version,
            spec: `https://ucp.dev/${version}/specification/overview`,
            transport: 'rest',
            schema: `https://ucp.dev/${version}/services/shopping/rest.openapi.json`,
            endpoint: base,
          },
        ],
      },
      capabilities: {
        ...others,
        ...(cart && {
          'dev.ucp.shopping.cart': cartName,
          'dev.ucp.shopping.checkout': checkoutName,
        }),
        ...(permalink && {
          'dev.ucp.shopping.permalink': [{ version, config: { endpoint: `${base}/permalink` } }],
        }),
        [tillkitExtension]: [{ version: tillkitExtensionVersion, config: facts }],
      },
      payment_handlers: checkout ? { [noCredential]: [{ id: 'no_credential', version }] } : {},
    },
  }
}
