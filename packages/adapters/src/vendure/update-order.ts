import type {
  AdapterConfig,
  Buyer,
  Call,
  Checkout,
  CheckoutInput,
  CheckoutResult,
  ErrorMessage,
} from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { CallShop } from './call-shop.ts'
import { changeOrder } from './change-order.ts'
import { type GraphqlFault, toGraphqlError } from './graphql-reply.ts'
import { readCheckout } from './read-checkout.ts'
import { toChanges } from './to-changes.ts'
import { toCheckoutMessage } from './to-checkout-message.ts'

/** Sends what the shopper entered in one request, then reads the checkout with what is offered to it now in another. */
export async function updateOrder(
  config: AdapterConfig,
  shop: CallShop,
  input: CheckoutInput,
  call: Call,
): Promise<CheckoutResult> {
  const changes = toChanges(input)
  const messages: ErrorMessage[] =
    input.buyer && !input.buyer.email ? [toError('field_required', 'email', '$.buyer.email')] : []
  let session: string | undefined
  if (changes.length > 0) {
    const changed = await changeOrder(shop, changes, call)
    session = changed.session
    if (changed.fault) messages.push(toFieldMessage(changed.fault, changes[changed.faultAt]))
    for (const { refusal } of changed.answers)
      if (refusal && refusal.errorCode !== 'ALREADY_LOGGED_IN_ERROR')
        messages.push(toCheckoutMessage(refusal))
  }
  const state = await readCheckout(config, shop, undefined, { ...call, ...(session && { session }) })
  const named = messages.length === 0 && toNamedBuyer(input, state.checkout)
  return named
    ? updateOrder(config, shop, { buyer: named }, call)
    : { ok: messages.length === 0, messages, ...(session && { session }), ...state }
}

/** A shopper who gave the e-mail address first has a name only with the address: the merchant shall know it too. */
function toNamedBuyer({ buyer, destination }: CheckoutInput, checkout: Checkout | null): Buyer | undefined {
  const known = checkout?.buyer
  if (buyer || !destination?.last_name || !known || known.first_name || known.last_name) return undefined
  const { first_name = '', last_name } = destination
  return { ...known, first_name, last_name }
}

/** Vendure throws at an address whose country it does not know, and takes any other text. */
function toFieldMessage(
  fault: GraphqlFault,
  [mutation = '']: readonly [string?, string?] = [],
): ErrorMessage {
  const [, field] = /^setOrder(\w+)Address/.exec(mutation) ?? []
  if (fault.extensions?.code !== 'USER_INPUT_ERROR' || !field) throw toGraphqlError(fault)
  const place = field === 'Shipping' ? 'fulfillment.methods[0].destinations[0]' : 'payment.billing_address'
  return toError('field_invalid', fault.message, `$.${place}.address_country`)
}
