import type { AdapterConfig, Call, Cart, Sessioned } from '@tillkit/core'
import type { CallShop } from './call-shop.ts'
import { toGraphqlError } from './graphql-reply.ts'
import { parseCart } from './order.guard.generated.ts'
import { orderFragment } from './shop-documents.ts'
import { toCart } from './to-cart.ts'

/** Reads the cart of a session; null where Vendure has none, which is also its answer to a session it forgot. */
export async function readCart(
  config: AdapterConfig,
  shop: CallShop,
  call: Call,
): Promise<Sessioned & { readonly cart: Cart | null }> {
  const { data, fault, ...session } = await shop({ query: `{activeOrder{...O}}${orderFragment}` }, call, true)
  if (fault) throw toGraphqlError(fault)
  const { activeOrder } = parseCart(data)
  return { cart: activeOrder && toCart(activeOrder, config), ...session }
}
