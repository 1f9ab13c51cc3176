import {
  type AdapterConfig,
  type Call,
  type Checkout,
  type FulfillmentOption,
  type PaymentHandler,
  ucpVersion,
} from '@tillkit/core'
import type { CallStore } from './call-store.ts'
import { parseCart, parseCartReply } from './cart.guard.generated.ts'
import {
  parseCompleted,
  parseDetails,
  parseOptions,
  parseProviders,
  parseQuote,
} from './checkout.guard.generated.ts'
import { cartFields, cartPath, completing } from './read-cart.ts'
import { type CheckoutWire, toCheckout } from './to-checkout.ts'
import { toCurrency, toMinor } from './to-minor.ts'

/** The cart of a reply, with who buys and where to. */
export function checkoutOf(body: unknown): CheckoutWire {
  const { cart } = parseCartReply(body)
  return { ...parseCart(cart), ...parseDetails(cart) }
}

/**
 * Reads the checkout of a session, or with `reference` (a cart's id) that cart wherever it is by now. An order is found by
 * completing its cart once more, which Medusa answers with the order that there is. Null where there is none.
 */
export async function readCheckout(
  config: AdapterConfig,
  store: CallStore,
  reference: string | undefined,
  call: Call,
): Promise<Checkout | null> {
  const session = reference ?? call.session
  if (!session) return null
  const { body, refusal } = await store(`${cartPath({ ...call, session })}?${cartFields}`, call)
  if (refusal) return null
  const wire = checkoutOf(body)
  if (!wire.completed_at) return withOffers(config, store, wire, call)
  if (!reference) return null
  const completed = await store(cartPath({ ...call, session }, completing), call, {})
  const order = completed.refusal ? undefined : parseCompleted(completed.body).order
  return order ? toCheckout(wire, { options: [], handlers: [] }, config, order) : null
}

/** A cart that is open, with the ways to deliver it and to pay. */
export async function withOffers(
  config: AdapterConfig,
  store: CallStore,
  wire: CheckoutWire,
  call: Call,
): Promise<Checkout> {
  const [options, handlers] = await Promise.all([
    readOptions(store, wire, call),
    readHandlers(config, store, wire, call),
  ])
  return toCheckout(wire, { options, handlers }, config)
}

async function readOptions(store: CallStore, wire: CheckoutWire, call: Call): Promise<FulfillmentOption[]> {
  const cart_id = wire.id
  const { body, refusal } = await store(`shipping-options?cart_id=${encodeURIComponent(cart_id)}`, call)
  if (refusal) return []
  const currency = toCurrency(wire.currency_code)
  const found = parseOptions(body).shipping_options.filter(it => !it.insufficient_inventory)
  const options = await Promise.all(
    found.map(async ({ id, name, amount }) => {
      const exact = amount ?? (await readQuote(store, id, cart_id, call))
      if (exact === undefined) return []
      return { id, title: name, totals: [{ type: 'total', amount: toMinor(exact, currency) }] }
    }),
  )
  return options.flat()
}

/** What a carrier charges for a cart; nothing where it does not say, as without an address. */
async function readQuote(store: CallStore, id: string, cart_id: string, call: Call) {
  const path = `shipping-options/${encodeURIComponent(id)}/calculate`
  const { body, refusal } = await store(path, call, { cart_id })
  return refusal ? undefined : parseQuote(body).shipping_option.amount
}

/**
 * The ways to pay that need nothing but a click. Medusa does not tell which those are: without option `payment-methods`
 * (`id=Name, id=Name`) it is its own manual payment.
 */
async function readHandlers(
  { options }: AdapterConfig,
  store: CallStore,
  { region_id }: CheckoutWire,
  call: Call,
): Promise<PaymentHandler[]> {
  const { body, refusal } = await store(
    `payment-providers?region_id=${encodeURIComponent(`${region_id}`)}&limit=100`,
    call,
  )
  if (refusal) return []
  const enabled = new Set(parseProviders(body).payment_providers.map(({ id }) => id))
  return (options?.['payment-methods'] ?? 'pp_system_default=Manual payment').split(',').flatMap(entry => {
    const [id = '', name = id] = entry.split('=').map(it => it.trim())
    return enabled.delete(id) ? { id, version: ucpVersion, config: { name } } : []
  })
}
