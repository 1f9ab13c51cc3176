import { fuzzAdapter } from '@tillkit/testing'
import { createUcpMerchant, ucpCountries, ucpMerchant } from '@tillkit/testing/ucp'
import { ucpAdapter } from './index.ts'

const standIn = createUcpMerchant({})
const { endpoint, fetch } = standIn
const options = { countries: ucpCountries.join(' ') }

fuzzAdapter('ucp', {
  create: get => ucpAdapter({ endpoint, fetch: get, options }),
  fetch,
  merchant: ucpMerchant(standIn, true),
})
