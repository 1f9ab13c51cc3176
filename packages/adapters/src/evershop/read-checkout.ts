import type { AdapterConfig, Call, Checkout } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import type { Shop } from './call-shop.ts'
import {
  type DetailsWire,
  detailsShape,
  parseCheckoutRead,
  parseDetails,
} from './checkout.guard.generated.ts'
import { billFields, lineFields } from './read-cart.ts'
import { sealBill } from './seal-bill.ts'
import { type Place, writePlace } from './session.ts'
import { toCheckout } from './to-checkout.ts'

/** A checkout as EverShop has it. */
export interface CheckoutRead {
  readonly checkout: Checkout | null
  /** Absent without a cart. */
  readonly details?: DetailsWire
  /** Present where the session has to tell something else from now on. */
  readonly session?: string
}

/** Reads the cart of a session with all that is offered to it. Once it can be ordered, the session remembers its sums. */
export async function readCheckout(
  config: AdapterConfig,
  shop: Shop,
  place: Place,
  call: Call,
): Promise<CheckoutRead> {
  const { cart: id } = place
  if (!id) return { checkout: null }
  const details = fieldsOf(detailsShape).slice(1, -1)
  const query = `query($i:String!){cart(id:$i){${billFields} ${details} items{${lineFields} errors}}allowedCountries{code}}`
  const { cart, allowedCountries } = parseCheckoutRead(await shop.read(query, { i: id }, call)).data
  if (!cart) return { checkout: null }
  const wire = parseDetails(cart)
  const countries = allowedCountries.map(({ code }) => code)
  const checkout = toCheckout(cart, wire, countries, place.option, config)
  const session = writePlace({
    ...place,
    bill: checkout.status === 'ready_for_complete' ? sealBill(checkout) : '',
  })
  return { checkout, details: wire, ...(session !== call.session && { session }) }
}
