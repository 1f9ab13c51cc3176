import type { AdapterConfig, Call, OrderResult } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { CallShop } from './call-shop.ts'
import { toGraphqlError } from './graphql-reply.ts'
import { checkoutFragments, parseFound } from './parse-checkout.ts'
import { toOrder } from './to-order.ts'

/** An order by its code: Vendure shows one to a shopper without an account for two hours after it was placed. */
export async function readOrder(
  config: AdapterConfig,
  shop: CallShop,
  reference: string,
  call: Call,
): Promise<OrderResult> {
  const query = `query($c:String!){orderByCode(code:$c){...O...D}}${checkoutFragments}`
  const { data, fault, ...session } = await shop({ query, variables: { c: reference } }, call, true)
  if (fault && fault.extensions?.code !== 'FORBIDDEN') throw toGraphqlError(fault)
  const order = parseFound(data)
  return order
    ? { ok: true, order: toOrder(order, config), messages: [], ...session }
    : { ok: false, order: null, messages: [toError('not_found', reference)], ...session }
}
