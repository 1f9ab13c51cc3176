import { type Capabilities, ucpVersion } from '@tillkit/core'

type Names = Readonly<Record<string, readonly { readonly version: string; readonly extends?: string[] }[]>>

const shopping = 'dev.ucp.shopping'

/**
 * UCP's names for what a merchant can do, as its profile lists them, or only those that an answer about a cart or a
 * checkout makes use of.
 */
export function capabilityNames(about: 'all' | 'cart' | 'checkout', capabilities: Capabilities): Names {
  const { search, discount_codes, checkout, order_lookup } = capabilities
  const isAll = about === 'all'
  const names: readonly (readonly [name: string, isThere: boolean, parents?: readonly string[]])[] = [
    ['catalog.search', isAll && search !== 'none'],
    ['catalog.lookup', isAll],
    ['cart', about !== 'checkout'],
    ['checkout', about !== 'cart'],
    ['order', isAll && order_lookup],
    ['discount', discount_codes !== 'none', ['cart', 'checkout']],
    ['fulfillment', about !== 'cart' && checkout === 'native', ['checkout']],
  ]
  return Object.fromEntries(
    names
      .filter(([, isThere]) => isThere)
      .map(([name, , parents]) => [
        `${shopping}.${name}`,
        [
          {
            version: ucpVersion,
            ...(isAll && parents && { extends: parents.map(parent => `${shopping}.${parent}`) }),
          },
        ],
      ]),
  )
}
