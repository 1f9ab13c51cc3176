import { fuzzAdapter } from '@tillkit/testing'
import { vendureMerchant } from '@tillkit/testing/vendure'
import { inject } from 'vitest'
import { vendureAdapter } from './index.ts'

const { shopApi: endpoint } = inject('vendure')

fuzzAdapter('vendure', {
  create: fetch => vendureAdapter({ endpoint, fetch }),
  fetch,
  merchant: await vendureMerchant(inject('vendure')),
})
