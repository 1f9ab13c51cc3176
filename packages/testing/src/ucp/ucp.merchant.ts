import type { CompleteInput, PostalAddress } from '@tillkit/core'
import type { KnownThings, MerchantSideDoor, SideDoorCart, SideDoorOrder } from '../merchant-side-door.ts'
import type { UcpStandIn } from './create-ucp-merchant.ts'
import type { Basket } from './ucp-basket.ts'
import { billOf } from './ucp-bill.ts'

export { createUcpMerchant, type UcpMerchantInit, type UcpStandIn } from './create-ucp-merchant.ts'
export type { UcpVersion } from './ucp-profile.ts'
export { ucpCountries } from './ucp-seed.ts'

/** The way into a stand-in past its API. @param hasCatalog false for a version whose products are known by variant only */
export function ucpMerchant(standIn: UcpStandIn, hasCatalog = true): MerchantSideDoor {
  const { shelf, counter, rules } = standIn
  const variant = (id: string) => {
    const found = shelf.variant(id)
    if (!found) throw new Error(`the stand-in has no ${id}`)
    return found
  }
  const toCart = (basket: Basket): SideDoorCart => {
    const { codes, total } = billOf(basket, shelf)
    return {
      id: basket.cartId,
      currency: basket.currency,
      lines: basket.lines.map(it => ({ variant_id: it.variant.id, quantity: it.quantity })),
      codes,
      total,
    }
  }
  const toOrder = (basket: Basket): SideDoorOrder => ({
    ...toCart(basket),
    id: basket.orderId ?? '',
    email: basket.buyer?.email ?? '',
    destination: withoutId(basket.destination),
  })
  const ordered = () => counter.baskets.filter(it => it.orderId)
  return {
    known: knownThings(rules.currencies, hasCatalog),
    price: async (id, currency) => shelf.price(variant(id), currency),
    setPrice: async (id, currency, amount) => void variant(id).prices.set(currency, amount),
    stock: async id => variant(id).stock,
    setStock: async (id, count) => {
      variant(id).stock = count
    },
    async cart(id) {
      const basket = counter.baskets.find(it => it.cartId === id || it.checkoutId === id)
      return basket ? toCart(basket) : null
    },
    async order(id) {
      const basket = ordered().find(it => it.orderId === id)
      return basket ? toOrder(basket) : null
    },
    ordersOf: async email =>
      ordered()
        .filter(it => it.buyer?.email === email)
        .map(toOrder),
    accepted: async () => invoice,
    async declined() {
      rules.declines = 1
      return invoice
    },
  }
}

const invoice: CompleteInput = { instrument: { id: 'invoice', handler_id: 'invoice', type: 'no_credential' } }

function withoutId(destination: Basket['destination']): PostalAddress {
  const { id: _, ...address } = destination ?? { id: '' }
  return address
}

function knownThings(currencies: readonly string[], hasCatalog: boolean): KnownThings {
  return {
    simple: 'morning-tea',
    other: 'evening-tea',
    with_options: hasCatalog ? 'tea-cup' : null,
    with_impossible_combinations: hasCatalog ? 'tea-bowl' : null,
    sold_out: 'gone-tea',
    without_variants: hasCatalog ? 'next-tea' : null,
    unknown: 'no-such-tea',
    search_text: 'morning',
    category: 'tea',
    codes: {
      good: 'TAKE10',
      good_too: 'FREEPOST',
      unknown: 'NOPE',
      expired: 'OLD',
      limited: 'RARE',
      without_effect: 'BIG',
    },
    currencies,
    destination: {
      first_name: 'Ada',
      last_name: 'Byron',
      street_address: 'Domkloster 4',
      address_locality: 'Köln',
      postal_code: '50667',
      address_country: 'DE',
    },
    undeliverable_country: 'AQ',
  }
}
