import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { rowOf, sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { freshEmail, toTheCounter } from '../shopper/to-the-counter.ts'

/** Prices and carts in each currency of the merchant, whatever its number of decimals. */
export function currencies(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()
  const shopperIn = (currency: string) => createShopper(contract.create(), { currency })
  const priceIn = async (currency: string) => {
    const [variant] = (await shopperIn(currency).product(known.simple)).variants
    return { id: variant?.id ?? '', price: variant?.price }
  }

  const ownCurrency: ContractTest = {
    title: 'answers in a currency of its own when the page asks for one it does not have',
    async run() {
      const { id, price } = await priceIn('XTS')
      expect(known.currencies).toContain(price?.currency)
      expect(price?.amount).toBe(await merchant.price(id, price?.currency ?? ''))
    },
  }
  if (adapter.capabilities.currencies === 'one')
    return [
      ownCurrency,
      {
        title: 'has the one currency that it declares, whatever the page asks for',
        async run() {
          expect(known.currencies).toHaveLength(1)
          for (const currency of ['USD', 'JPY', 'KWD'])
            expect((await priceIn(currency)).price?.currency).toBe(known.currencies[0])
        },
      },
    ]

  return [
    ownCurrency,
    {
      title: 'sells in currencies of none, two and three decimals, to have them tried',
      async run() {
        for (const currency of ['JPY', 'KWD']) expect(known.currencies).toContain(currency)
        expect(known.currencies.length).toBeGreaterThan(2)
      },
    },
    ...known.currencies.flatMap((currency): ContractTest[] => [
      {
        title: `has ${currency} prices, in lists too, in the minor units of ${currency}`,
        async run() {
          const { id, price } = await priceIn(currency)
          expect(price).toEqual({ currency, amount: await merchant.price(id, currency) })
          if (adapter.capabilities.search === 'none') return
          const { items } = await adapter.catalog.search({ limit: 5 }, { context: { currency } })
          expect(new Set(items.map(product => product.price_range.min.currency))).toEqual(new Set([currency]))
        },
      },
      ...(adapter.cart ? [inCart(currency)] : []),
      ...(adapter.checkout ? [inOrder(currency)] : []),
    ]),
  ]

  function inCart(currency: string): ContractTest {
    return {
      title: `has a cart in ${currency}`,
      async run() {
        const shopper = shopperIn(currency)
        const variant = await variantOf(shopper, known.simple)
        const cart = await sameAsMerchants((await shopper.add(variant, 3)).cart, merchant)
        const price = await merchant.price(variant, currency)
        expect(cart.currency).toBe(currency)
        expect(cart.line_items[0]?.item.price).toBe(price)
        expect(rowOf(cart.totals, 'subtotal')).toBe(price * 3)
      },
    }
  }

  function inOrder(currency: string): ContractTest {
    return {
      title: `takes an order in ${currency}`,
      async run() {
        const shopper = shopperIn(currency)
        const email = freshEmail()
        const ready = await toTheCounter(shopper, contract, email)
        expect(ready.checkout?.currency).toBe(currency)
        const { ok, messages } = await shopper.complete(await merchant.accepted(), email)
        expect(ok, JSON.stringify(messages)).toBe(true)
        const [order] = await merchant.ordersOf(email)
        expect(order).toMatchObject({ currency, total: rowOf(ready.checkout?.totals, 'total') })
      },
    }
  }
}
