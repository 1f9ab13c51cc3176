import type { Call } from '@tillkit/core'
import type { CallShop } from './call-shop.ts'
import { parseCountries } from './checkout.guard.generated.ts'
import { toGraphqlError } from './graphql-reply.ts'

/** The countries that the shop delivers to. */
export async function readCountries(shop: CallShop, call: Call): Promise<readonly string[]> {
  const { data, fault } = await shop({ query: '{availableCountries{code}}' }, call, true)
  if (fault) throw toGraphqlError(fault)
  return parseCountries(data).availableCountries.map(({ code }) => code)
}
