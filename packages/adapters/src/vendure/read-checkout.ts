import type { AdapterConfig, Call, Checkout, Sessioned } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import type { CallShop } from './call-shop.ts'
import { offersShape, parseOffers } from './checkout.guard.generated.ts'
import { toGraphqlError } from './graphql-reply.ts'
import { checkoutFragments, parseFound } from './parse-checkout.ts'
import { toCheckout } from './to-checkout.ts'

/**
 * Reads the checkout of a session, or with `reference` (an order's code) that order wherever it is by now: being filled
 * in, or placed, which Vendure tells for two hours. Null where there is none.
 */
export async function readCheckout(
  config: AdapterConfig,
  shop: CallShop,
  reference: string | undefined,
  call: Call,
): Promise<Sessioned & { readonly checkout: Checkout | null }> {
  if (!reference && !call.session) return { checkout: null }
  const [head, byCode] = reference ? ['query($c:String!)', 'orderByCode(code:$c){...O...D}'] : ['', '']
  const query = `${head}{activeOrder{...O...D}${byCode}${fieldsOf(offersShape).slice(1)}${checkoutFragments}`
  const { data, fault, ...session } = await shop({ query, variables: { c: reference } }, call, true)
  // An order that was not placed is FORBIDDEN by its code; the rest of the answer stands.
  if (fault && (!data || fault.extensions?.code !== 'FORBIDDEN')) throw toGraphqlError(fault)
  const order = parseFound(data)
  if (!order || (reference && order.code !== reference)) return { checkout: null, ...session }
  return { checkout: toCheckout(order, order.active ? parseOffers(data) : undefined, config), ...session }
}
