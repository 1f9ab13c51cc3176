import { fuzzAdapter, type Visit } from '@tillkit/testing'
// Loaded ahead: no wait of the harness covers a module that is loaded later.
import './checkout.ts'
import visit from './fixtures/visit.json'
import { medusaAdapter } from './index.ts'
import './search.ts'

// A visit at the real Medusa 2.21.2 of examples/medusa-shop, without the fields that nobody reads.
fuzzAdapter('medusa', {
  create: fetch => medusaAdapter({ endpoint: 'https://shop.example', options: { key: 'pk_test' }, fetch }),
  visit: visit as unknown as Visit,
})
