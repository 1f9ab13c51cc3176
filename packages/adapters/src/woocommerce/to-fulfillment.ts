import type { Fulfillment, FulfillmentOption } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import { oneParcel } from '../shared/one-parcel.ts'
import type { CartWire } from './cart.guard.generated.ts'
import { toDestination } from './to-address.ts'
import { toMinor } from './to-minor.ts'
import { isGross } from './to-totals.ts'

/** The ways to deliver: those that all parcels of the cart can take, priced together. */
export function ratesOf({ shipping_rates, items }: CartWire): FulfillmentOption[] {
  const parcels = shipping_rates.map(it => it.shipping_rates)
  const gross = isGross(items)
  const known = new Set<string>()
  return (parcels[0] ?? []).flatMap(({ rate_id, name, description }) => {
    const same = parcels.flatMap(rates => rates.find(rate => rate.rate_id === rate_id) ?? [])
    if (same.length < parcels.length || known.has(rate_id)) return []
    known.add(rate_id)
    const amount = same.reduce(
      (sum, rate) => sum + toMinor(rate.price, rate) + (gross ? toMinor(rate.taxes, rate) : 0),
      0,
    )
    return [
      {
        id: rate_id,
        title: decodeEntities(name),
        ...(description && { description: decodeEntities(description) }),
        totals: [{ type: 'total', amount }],
      },
    ]
  })
}

/** The way to deliver that all parcels go by, if there is one. */
export function selectedRate({ shipping_rates }: CartWire): string | undefined {
  const selected = shipping_rates.map(it => it.shipping_rates.find(rate => rate.selected)?.rate_id)
  return selected.every(id => id === selected[0]) ? selected[0] : undefined
}

/** How the goods reach the buyer; nothing where there are none to deliver. */
export function toFulfillment(wire: CartWire, chosen: string | undefined): Fulfillment {
  if (!wire.needs_shipping) return { methods: [] }
  const keys = wire.items.map(({ key }) => key)
  return oneParcel(keys, toDestination(wire.shipping_address), ratesOf(wire), chosen)
}
