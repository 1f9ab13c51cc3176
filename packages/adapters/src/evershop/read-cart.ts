import type { AdapterConfig, Call, Cart } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import type { Shop } from './call-shop.ts'
import { billShape, lineShape, parseCartRead } from './cart.guard.generated.ts'
import { toCart } from './to-cart.ts'

const inner = (shape: unknown) => fieldsOf(shape).slice(1, -1)

/** What carts and orders are asked for, without the braces. */
export const billFields: string = inner(billShape)

/** What their lines are asked for, without the braces. */
export const lineFields: string = inner(lineShape)

/** Reads a cart; null where EverShop has none: it was ordered or emptied, or never was. */
export async function readCart(
  config: AdapterConfig,
  shop: Shop,
  id: string | undefined,
  call: Call,
): Promise<Cart | null> {
  if (!id) return null
  const query = `query($i:String!){cart(id:$i){${billFields} items{${lineFields} errors}}}`
  const { cart } = parseCartRead(await shop.read(query, { i: id }, call)).data
  return cart && toCart(cart, config)
}
