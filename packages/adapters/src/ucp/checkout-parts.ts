import { type CheckoutWire, parseCheckout } from './checkout.guard.generated.ts'
import type { SessionWire } from './session.guard.generated.ts'
import { type Change, toWanted, type WantedLine } from './to-replacement.ts'

type Methods = NonNullable<NonNullable<CheckoutWire['fulfillment']>['methods']>

/** The id under which the till enters an address. */
const ownDestination = 'till-destination'

/** Keeps a billing address until the shopper has chosen how to pay; `complete` takes it from there. */
const ownInstrument = { id: 'till', handler_id: 'till', type: 'no_credential' }

/** What a replacement of a checkout has beside that of a cart: where the lines go, and the billing address. */
export function toCheckoutParts(wire: SessionWire, change: Change): object {
  const checkout = parseCheckout(wire)
  const methods = toMethods(checkout, change, change.lines ?? toWanted(wire))
  const instruments = change.billing_address
    ? [{ ...ownInstrument, billing_address: change.billing_address }]
    : checkout.payment?.instruments
  return {
    ...(methods[0] && { fulfillment: { methods } }),
    ...(instruments?.[0] && { payment: { instruments } }),
  }
}

/** Whether a line belongs to none of the ways to deliver that there are. */
export function isLineLeft(wire: SessionWire): boolean {
  const methods = parseCheckout(wire).fulfillment?.methods ?? []
  const ids = methods.flatMap(it => it.line_item_ids ?? [])
  return methods[0] !== undefined && wire.line_items.some(({ id }) => !ids.includes(id))
}

function toMethods(wire: CheckoutWire, change: Change, lines: readonly WantedLine[]): object[] {
  const { destination, fulfillment_option_id } = change
  const before: Methods = wire.fulfillment?.methods ?? []
  if (!before[0] && !destination && !fulfillment_option_id) return []
  const methods: Methods = before[0] ? before : [{ type: 'shipping' }]
  // An address is for a parcel, wherever else something may be picked up.
  const first = methods.find(({ type }) => type === 'shipping') ?? methods[0]
  const elsewhere = methods.flatMap(it => (it === first ? [] : (it.line_item_ids ?? [])))
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
      ...((groups?.[0] || chosen) && {
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
