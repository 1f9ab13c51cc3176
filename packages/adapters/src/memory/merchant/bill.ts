import type { Buyer, Minor, PostalAddress } from '@tillkit/core'
import type { MerchantCatalog } from './merchant-catalog.ts'
import type { CartRecord, ReductionRecord } from './merchant-records.ts'
import type { MerchantSeed, SeedCode } from './merchant-seed.ts'

/** A cart as the merchant keeps it: what was chosen, without an amount but the agreed ones. */
export interface OpenCart {
  readonly number: string
  readonly currency: string
  lines: { readonly key: string; readonly sku: string; count: number; agreed: Minor }[]
  codes: string[]
  buyer?: Buyer
  destination?: PostalAddress
  billing?: PostalAddress
  delivery?: string
  escalated: boolean
}

/** Prices contain a fifth of tax on top of the net. */
const taxPercent = 20

/** Works out a cart at the prices of this moment, in integers of the currency's minor unit. */
export function billOf(cart: OpenCart, seed: MerchantSeed, catalog: MerchantCatalog): CartRecord {
  const { number, currency, buyer, destination, billing, escalated } = cart
  const lines = cart.lines.map(line => ({
    ...line,
    handle: catalog.variant(line.sku)?.product.handle ?? '',
    name: lineName(line.sku, catalog),
    unit: catalog.price(line.sku, currency),
    stock: catalog.stock(line.sku),
  }))
  const goods = lines.reduce((sum, line) => sum + line.unit * line.count, 0)
  const choice = seed.deliveries.find(it => it.id === cart.delivery)
  const delivery = choice && { id: choice.id, name: choice.name, price: choice.price[currency] ?? 0 }

  let left = goods
  let leftOfDelivery = delivery?.price ?? 0
  const reductions: ReductionRecord[] = []
  for (const { code, name, ...offer } of seed.codes.filter(it => cart.codes.includes(it.code))) {
    if (!isMet(offer, goods, currency)) {
      reductions.push({ code, name, amount: null })
      continue
    }
    const offGoods = Math.min(left, Math.round((goods * (offer.percent ?? 0)) / 100))
    const offDelivery = offer.free_delivery ? leftOfDelivery : 0
    left -= offGoods
    leftOfDelivery -= offDelivery
    reductions.push({ code, name, amount: offGoods + offDelivery })
  }

  const due = left + leftOfDelivery
  return {
    number,
    currency,
    lines,
    reductions,
    goods,
    ...(delivery && { delivery }),
    due,
    tax: due - Math.round((due * 100) / (100 + taxPercent)),
    ...(buyer && { buyer }),
    ...(destination && { destination }),
    ...(billing && { billing }),
    escalated,
  }
}

function isMet(offer: Partial<SeedCode>, goods: Minor, currency: string): boolean {
  return goods > 0 && goods >= (offer.from?.[currency] ?? 0)
}

function lineName(sku: string, catalog: MerchantCatalog): string {
  const found = catalog.variant(sku)
  return found ? [found.product.name, ...found.variant.choices].join(', ') : sku
}
