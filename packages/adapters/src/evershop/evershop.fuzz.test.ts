import { readFileSync } from 'node:fs'
import { fuzzAdapter, type Visit } from '@tillkit/testing'
import { evershopAdapter } from './index.ts'
// What the adapter loads when it is needed: time stands still in what follows.
import './checkout.ts'
import './search.ts'

/** A visit to the shop of `examples/evershop-shop`, from a search to the order, as it came over the wire. */
const visit = JSON.parse(readFileSync(new URL('fixtures/visit.json', import.meta.url), 'utf8')) as Visit

fuzzAdapter('evershop', {
  create: fetch => evershopAdapter({ endpoint: 'https://shop.example', fetch }),
  visit,
})
