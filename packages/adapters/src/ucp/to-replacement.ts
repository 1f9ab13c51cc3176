import type { Call, CheckoutInput } from '@tillkit/core'
import type { SessionWire } from './session.guard.generated.ts'
import { toCart } from './to-cart.ts'

/** A line to ask for; one that is not there yet has no id. */
export interface WantedLine {
  readonly id?: string
  readonly item: { readonly id: string }
  readonly quantity: number
  readonly parent_id?: string
}

/** What is to be different. */
export interface Change extends CheckoutInput {
  readonly lines?: readonly WantedLine[]
  readonly codes?: readonly string[]
}

type Methods = NonNullable<NonNullable<SessionWire['fulfillment']>['methods']>

/** The id under which the till enters an address. */
const ownDestination = 'till-destination'

/**
 * The whole of a cart or checkout with a change in it: an update replaces everything, so what is left out is gone. What
 * the merchant works out itself (prices, totals, options) is not sent.
 * @see UCP 2026-04-08, "Update": fields with `ucp_request`
 */
export function toReplacement(wire: SessionWire, change: Change, { context }: Call): object {
  const { buyer, lines = toWanted(wire), codes } = change
  const entered = codes ?? toCart(wire).discounts?.codes
  const methods = toMethods(wire, change, lines)
  const instruments = change.billing_address
    ? [{ ...ownInstrument, billing_address: change.billing_address }]
    : wire.payment?.instruments
  return {
    id: wire.id,
    line_items: lines,
    context,
    ...((buyer ?? wire.buyer) && { buyer: buyer ?? wire.buyer }),
    ...(entered && { discounts: { codes: entered } }),
    ...(methods[0] && { fulfillment: { methods } }),
    ...(instruments?.[0] && { payment: { instruments } }),
  }
}

/** Keeps a billing address until the shopper has chosen how to pay; `complete` takes it from there. */
const ownInstrument = { id: 'till', handler_id: 'till', type: 'no_credential' }

/** The lines as they are. */
export function toWanted({ line_items }: SessionWire): WantedLine[] {
  return line_items.map(({ id, item, quantity, parent_id }) => ({
    id,
    item: { id: item.id },
    quantity,
    ...(parent_id && { parent_id }),
  }))
}

function toMethods(wire: SessionWire, change: Change, lines: readonly WantedLine[]): object[] {
  const { destination, fulfillment_option_id } = change
  const before: Methods = wire.fulfillment?.methods ?? []
  if (!before[0] && !destination && !fulfillment_option_id) return []
  const methods: Methods = before[0] ? before : [{ type: 'shipping' }]
  // The one that the page draws.
  const [first] = methods
  const elsewhere = methods.slice(1).flatMap(it => it.line_item_ids ?? [])
  const here = lines.flatMap(({ id }) => (id && !elsewhere.includes(id) ? [id] : []))
  return methods.map(method => {
    const { id, type, destinations, selected_destination_id, groups } = method
    const isFirst = method === first
    const own = isFirst && destination && { id: ownDestination, ...destination }
    const selected = own ? ownDestination : selected_destination_id
    const chosen = isFirst ? fulfillment_option_id : undefined
    return {
      ...(id && { id }),
      type,
      line_item_ids: isFirst
        ? here
        : (method.line_item_ids ?? []).filter(it => lines.some(line => line.id === it)),
      ...((own || destinations) && { destinations: own ? [own] : destinations }),
      ...(selected && { selected_destination_id: selected }),
      ...((groups || chosen) && {
        groups: toGroups(groups?.[0] ? groups : [{ id: 'till' }], chosen),
      }),
    }
  })
}

/** A choice belongs to the groups that offer it, an unknown one to the first, which refuses it. */
function toGroups(groups: NonNullable<Methods[number]['groups']>, chosen: string | undefined): object[] {
  const offering = groups.filter(({ options }) => options?.some(({ id }) => id === chosen))
  const choosing = offering[0] ? offering : groups.slice(0, 1)
  return groups.map(group => {
    const selected = (choosing.includes(group) && chosen) || group.selected_option_id
    return { id: group.id, ...(selected && { selected_option_id: selected }) }
  })
}
