import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeAdapter } from '../describe-adapter.ts'
import type { MerchantSideDoor } from '../merchant-side-door.ts'
import { faultOf } from '../shopper/fault-of.ts'
import { priceListAdapter } from './price-list-adapter.ts'

const rows = [
  { slug: 'mug', name: 'Enamel mug', price: '12.50' },
  { slug: 'bowl', name: 'Bowl', price: '24', sold_out: false },
  { slug: 'pen', name: 'Brass pen', price: '64.00', sold_out: true },
]
const endpoint = 'https://maker.example/products.json'
const adapterOver = (answer: () => Response) =>
  priceListAdapter({
    endpoint,
    fetch: async (_, init) => {
      init?.signal?.throwIfAborted()
      return answer()
    },
  })

describeAdapter('price-list', { create: () => adapterOver(() => Response.json(rows)), merchant: sideDoor() })

describe('the adapter that the documentation shows', () => {
  it('is the one that runs here', () => {
    const shown = readFileSync(
      new URL('../../../../docs/adapters/write-an-adapter.md', import.meta.url),
      'utf8',
    )
    for (const file of ['price-list-adapter.ts', 'price-list.wire.ts'])
      expect(shown).toContain(readFileSync(new URL(file, import.meta.url), 'utf8').trim())
  })

  it('names the fault when the merchant breaks', async () => {
    const find = (answer: () => Response) =>
      faultOf(adapterOver(answer).catalog.lookup(['mug'], { context: {} }))
    expect(await find(() => new Response('<html>'))).toBe('broken_reply')
    expect(await find(() => Response.json([{ slug: 'mug', name: 'Mug', price: 12.5 }]))).toBe('broken_reply')
    expect(await find(() => Response.json([{ slug: 'mug', name: 'Mug', price: '12,50' }]))).toBe(
      'broken_reply',
    )
    expect(await find(() => new Response('', { status: 503 }))).toBe('merchant_error')
    expect(
      await find(() => {
        throw new TypeError('Failed to fetch')
      }),
    ).toBe('network')
  })
})

/** Looks at the file itself; without a cart nothing else is ever asked. */
function sideDoor(): MerchantSideDoor {
  const row = (slug: string) => rows.find(it => it.slug === slug)
  const noCart = async () => {
    throw new Error('a list has no carts')
  }
  return {
    known: {
      simple: 'mug',
      other: 'bowl',
      with_options: null,
      with_impossible_combinations: null,
      sold_out: 'pen',
      without_variants: null,
      unknown: 'no-such-product',
      search_text: 'mug',
      category: '',
      codes: { good: '', good_too: '', unknown: '', expired: '', limited: '', without_effect: '' },
      currencies: ['EUR'],
      destination: {},
      undeliverable_country: 'AQ',
    },
    price: async slug => Math.round(Number(row(slug)?.price) * 100),
    async setPrice(slug, _, amount) {
      const found = row(slug)
      if (found) found.price = (amount / 100).toFixed(2)
    },
    stock: async slug => (row(slug)?.sold_out ? 0 : 1),
    setStock: noCart,
    cart: noCart,
    order: noCart,
    ordersOf: noCart,
    accepted: noCart,
    declined: noCart,
  }
}
