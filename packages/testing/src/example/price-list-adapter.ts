import { type Adapter, type AdapterConfig, type Product, TillError } from '@tillkit/core'
import { parseDecimal } from '@tillkit/core/money'
import { type PriceListWire, parsePriceList } from './price-list.guard.generated.ts'
import { capabilities } from './price-list-capabilities.ts'

/** Products from a `products.json` that a maker keeps by hand. */
export function priceListAdapter({ endpoint, fetch: get = fetch }: AdapterConfig): Adapter {
  const fail = (code: 'network' | 'merchant_error', cause?: unknown) =>
    Promise.reject(new TillError(code, `reading ${endpoint}`, { cause }))
  return {
    name: 'price-list',
    capabilities,
    catalog: {
      search: async () => Promise.reject(new TillError('unsupported', 'a list cannot be searched')),
      async lookup(names, { signal = null }) {
        const reply = await get(endpoint, { signal }).catch(cause => fail('network', cause))
        if (!reply.ok) return fail('merchant_error')
        const rows = parsePriceList(await reply.json().catch(() => undefined))
        return rows.filter(row => names.includes(row.slug)).map(toProduct)
      },
    },
  }
}

function toProduct({ slug, name, price, sold_out }: PriceListWire[number]): Product {
  const amount = { amount: parseDecimal(price, 'EUR'), currency: 'EUR' }
  const product = { id: slug, title: name, description: { plain: name } }
  const variant = { ...product, price: amount, availability: { available: !sold_out } }
  return { ...product, handle: slug, price_range: { min: amount, max: amount }, variants: [variant] }
}
