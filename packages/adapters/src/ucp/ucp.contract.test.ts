import { describeAdapter } from '@tillkit/testing'
import { createUcpMerchant, type UcpMerchantInit, ucpCountries, ucpMerchant } from '@tillkit/testing/ucp'
import { ucpAdapter } from './index.ts'

async function describeUcp(name: string, init: UcpMerchantInit): Promise<void> {
  const standIn = createUcpMerchant(init)
  const { endpoint, fetch } = standIn
  const options = init.extension ? {} : { countries: ucpCountries.join(' ') }
  const adapter = await ucpAdapter({ endpoint, fetch, options })
  const hasCatalog = init.version === undefined
  describeAdapter(name, { create: () => adapter, merchant: ucpMerchant(standIn, hasCatalog) })
}

await describeUcp('UCP 2026-04-08, native', {})

await describeUcp('UCP 2026-04-08, native, with dev.tillkit.merchant', {
  currencies: ['EUR', 'JPY', 'KWD'],
  keepsShort: true,
  extension: {
    countries: ucpCountries,
    simple_reads: true,
    capabilities: {
      search: 'faceted',
      sorts: ['relevance', 'price_asc', 'price_desc'],
      stock: 'count',
      currencies: 'many',
    },
  },
})

await describeUcp('UCP 2026-04-08, hand-off', { isNative: false })

await describeUcp('UCP 2026-01-23', { version: '2026-01-23', keepsShort: true })

await describeUcp('UCP 2026-01-11', { version: '2026-01-11', keepsShort: true })
