import type { AdapterConfig, Call, CheckoutInput, CheckoutResult, ErrorMessage } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { Shop } from './call-shop.ts'
import { readCheckout } from './read-checkout.ts'
import { parsePlace } from './session.ts'
import { toAddress } from './to-address.ts'

const destination = '$.fulfillment.methods[0].destinations[0]'
const billing = '$.payment.billing_address'

/**
 * Sends what the shopper entered, part by part, and reads the checkout once. A way to deliver that comes before an address
 * is kept in the session and chosen behind the address.
 */
export async function updateCheckout(
  config: AdapterConfig,
  shop: Shop,
  input: CheckoutInput,
  call: Call,
): Promise<CheckoutResult> {
  const place = parsePlace(call.session)
  const { cart: id } = place
  if (!id) return { ok: false, checkout: null, messages: [toError('not_found', 'No cart')] }
  const { buyer } = input
  const messages: ErrorMessage[] = []
  const send = async (part: string, json: object, explain: (words: string) => ErrorMessage | undefined) => {
    const { refusal } = await shop.change('post', ['carts', id, part], json, call)
    const message = refusal === undefined ? undefined : explain(refusal)
    if (message) messages.push(message)
    return refusal
  }

  if (buyer?.email)
    await send('contacts', { email: buyer.email }, words => toError('field_invalid', words, '$.buyer.email'))
  else if (buyer) messages.push(toError('field_required', 'email', '$.buyer.email'))
  for (const [type, address, path] of [
    ['shipping', input.destination, destination],
    ['billing', input.billing_address, billing],
  ] as const)
    if (address)
      await send('addresses', { type, address: await toAddress(shop, address, buyer, call) }, words =>
        toFieldMessage(words, path),
      )

  const option = input.fulfillment_option_id ?? (input.destination && place.option)
  let pending = place.option
  if (option) {
    const [provider_code = '', ...code] = option.split(':')
    const refusal = await send('shippingMethods', { provider_code, method_code: code.join(':') }, words =>
      /address is required/.test(words)
        ? undefined
        : toError('fulfillment_unavailable', words, '$.fulfillment'),
    )
    // Without an address it is kept for later, else it is chosen or wrong by now.
    pending = refusal !== undefined && /address is required/.test(refusal) ? option : ''
  }
  const { checkout, session } = await readCheckout(
    config,
    shop,
    { ...place, ...(input.billing_address && { billing: 'own' }), option: pending ?? '' },
    call,
  )
  if (!checkout) return { ok: false, checkout, messages: [toError('not_found', 'No cart')] }
  const far =
    input.destination &&
    checkout.messages?.find(it => it.type === 'error' && it.code === 'address_undeliverable')
  const all = far?.type === 'error' ? [far, ...messages] : messages
  return { ok: all.length === 0, checkout, messages: all, ...(session && { session }) }
}

const fields: readonly (readonly [RegExp, string])[] = [
  [/name/i, 'last_name'],
  [/province/i, 'address_region'],
  [/country/i, 'address_country'],
  [/postcode/i, 'postal_code'],
  [/address/i, 'street_address'],
]

/** EverShop names the first field that an address lacks, in words that its translations leave alone. */
function toFieldMessage(words: string, path: string): ErrorMessage {
  const [, field] = fields.find(([pattern]) => pattern.test(words)) ?? []
  return field ? toError('field_required', words, `${path}.${field}`) : toError('field_invalid', words, path)
}
