import type { AdapterConfig, Call, CatalogPart, Facet } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import type { MemoryMerchant } from './merchant/create-memory-merchant.ts'
import { toProduct } from './to-product.ts'

export { capabilities }

/** The products of the merchant that this page knows by `endpoint`. Option `images`: see `toPicture`. */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const { images } = config.options ?? {}
  return catalogOf(async () => (await import('./merchant/merchant-at.ts')).merchantAt(config), images)
}

/** The products of a merchant at hand. */
export function catalogOf(
  open: () => MemoryMerchant | Promise<MemoryMerchant>,
  images?: string,
): CatalogPart {
  return {
    async search(query, call) {
      const { api, seed } = await open()
      const currency = currencyOf(call, seed.currencies)
      const offset = Number(query.cursor ?? 0)
      const limit = Math.min(query.limit, capabilities.page_size_max)
      const { text, category, filters, sort } = query
      const list = await api.list({ text, category, filters, sort, currency, offset, limit }, call.signal)
      const next = offset + list.products.length
      return {
        items: list.products.map(record => toProduct(record, currency, images)),
        total_count: list.total,
        ...(next < list.total && { cursor: String(next) }),
        facets: list.facets.map(toFacet),
      }
    },
    async lookup(handlesOrIds, call) {
      const { api, seed } = await open()
      const records = await api.find(handlesOrIds, call.signal)
      return records
        .filter(record => record.variants.length > 0)
        .map(record => toProduct(record, currencyOf(call, seed.currencies), images))
    },
  }
}

/** What the shopper is shown prices in: what the page asks for, where the merchant sells in it. */
export function currencyOf({ context }: Call, currencies: readonly string[]): string {
  const [first = 'EUR'] = currencies
  return context.currency && currencies.includes(context.currency) ? context.currency : first
}

function toFacet(row: {
  id: string
  name: string
  values: readonly { id: string; name: string; count: number }[]
}): Facet {
  const { id, name, values } = row
  return { id, name, values: values.map(value => ({ id: value.id, label: value.name, count: value.count })) }
}
