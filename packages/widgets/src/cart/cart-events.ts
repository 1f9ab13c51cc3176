import type { CartLineView } from '@tillkit/headless'
import { type Ga4Detail, toGa4 } from '../shared/ga4.ts'
import type { CartSource } from './carts.ts'

/** The detail of an event about a cart's lines, or about some of them. */
export function toCartDetail({ place, cart }: CartSource, some?: readonly CartLineView[]): Ga4Detail {
  const { currency = '', lines = [] } = cart.peek()?.state.peek().view ?? {}
  return toGa4(
    place.merchant.name,
    currency,
    (some ?? lines).map(({ variant_id: id, title: name, price: amount, quantity }) => ({
      id,
      name,
      price: { amount, currency },
      quantity,
    })),
  )
}
