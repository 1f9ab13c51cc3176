import {
  type Checkout,
  type CheckoutStatus,
  type Fulfillment,
  type FulfillmentMethod,
  noCredential,
  type PostalAddress,
} from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { type CheckoutWire, parseCheckout } from './checkout.guard.generated.ts'
import { registryOf } from './registry-of.ts'
import type { SessionWire } from './session.guard.generated.ts'
import type { Shop } from './session.ts'
import { textsOf } from './texts-of.ts'
import { toCart } from './to-cart.ts'
import { toRows } from './to-totals.ts'

type MethodWire = NonNullable<NonNullable<CheckoutWire['fulfillment']>['methods']>[number]

const statuses: readonly CheckoutStatus[] = [
  'incomplete',
  'requires_escalation',
  'ready_for_complete',
  'complete_in_progress',
  'completed',
  'canceled',
]

/** A checkout in the till's words. A status that nobody knows is one that cannot be completed yet. */
export function toCheckout(session: SessionWire, { config, facts }: Shop): Checkout {
  const { ucp, links = [], ...cart } = toCart(session)
  const wire = parseCheckout(session)
  const status = statuses.find(it => it === session.status) ?? 'incomplete'
  const handlers = facts.payable(registryOf(wire.ucp?.payment_handlers ?? wire.payment?.handlers))
  const shop = toWebUrl(config.endpoint) ?? 'about:blank'
  const { id, label, permalink_url = '' } = wire.order ?? { id: session.id }
  return {
    ...cart,
    ucp: { ...ucp, payment_handlers: handlers[0] ? { [noCredential]: handlers } : {} },
    status,
    links,
    ...(wire.fulfillment && { fulfillment: toFulfillment(wire.fulfillment) }),
    ...(status === 'requires_escalation' && !cart.continue_url && { continue_url: shop }),
    ...(status === 'completed' && {
      order: { id, ...(label && { label }), permalink_url: toWebUrl(permalink_url) ?? shop },
    }),
  }
}

function toFulfillment({ methods = [] }: NonNullable<CheckoutWire['fulfillment']>): Fulfillment {
  return {
    methods: methods.flatMap((method, at): FulfillmentMethod[] => {
      const { type, id = `${at}`, line_item_ids = [], groups, selected_destination_id } = method
      if (type !== 'shipping' && type !== 'pickup') return []
      return [
        {
          id,
          type,
          line_item_ids,
          ...(method.destinations && { destinations: toDestinations(method.destinations) }),
          ...(selected_destination_id && { selected_destination_id }),
          ...(groups && { groups: groups.map(toGroup) }),
        },
      ]
    }),
  }
}

function toGroup(wire: NonNullable<MethodWire['groups']>[number]) {
  const { id, line_item_ids = [], options, selected_option_id } = wire
  return {
    id,
    line_item_ids,
    ...(options && {
      options: options.map(({ id, title, description, carrier, totals }) => {
        const rows = toRows(totals)
        const amount = rows.reduce((whole, row) => whole + row.amount, 0)
        return {
          id,
          title,
          ...(description && { description }),
          ...(carrier && { carrier }),
          totals: rows.some(({ type }) => type === 'total') ? rows : [...rows, { type: 'total', amount }],
        }
      }),
    }),
    ...(selected_option_id && { selected_option_id }),
  }
}

const addressFields = [
  'first_name',
  'last_name',
  'street_address',
  'extended_address',
  'address_locality',
  'address_region',
  'postal_code',
  'address_country',
  'phone_number',
] as const satisfies readonly (keyof PostalAddress)[]

/** A place to pick up has its address one step down. Those without an id cannot be chosen. */
function toDestinations(wire: NonNullable<MethodWire['destinations']>) {
  return wire.flatMap(place => {
    const { id, address } = place
    if (typeof id !== 'string') return []
    return [{ id, ...textsOf(place, addressFields), ...textsOf(Object(address), addressFields) }]
  })
}
