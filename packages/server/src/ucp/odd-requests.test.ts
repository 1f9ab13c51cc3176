import { mutationOf } from '@tillkit/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relayCaller } from './relay-caller.fixture.ts'

const line_items = [{ id: 'line-MUG', item: { id: 'MUG' }, quantity: 2 }]
const context = { language: 'de', currency: 'EUR', address_country: 'DE' }
const address = { first_name: 'Ada', street_address: 'Domkloster 4', address_country: 'DE' }
const cart = { line_items, context, discounts: { codes: ['TAKE10'] }, buyer: { email: 'ada@example.com' } }
const methods = [
  {
    destinations: [{ id: 'd', ...address }],
    selected_destination_id: 'd',
    groups: [{ selected_option_id: 'post' }],
  },
]
const payment = { instruments: [{ id: 'i', handler_id: 'invoice', type: 'invoice', selected: true }] }

/** A good body of each route; `{id}` is that of a cart. */
const bodies: readonly (readonly [method: string, path: string, body: object])[] = [
  [
    'POST',
    '/catalog/search',
    {
      query: 'mug',
      context,
      filters: { categories: ['kitchen'] },
      pagination: { limit: 2, cursor: '2' },
      'dev.tillkit.list': { sort: 'title_asc', filters: { color: ['navy'] } },
    },
  ],
  ['POST', '/catalog/lookup', { ids: ['enamel-mug', 'MUG'], context }],
  [
    'POST',
    '/catalog/product',
    { id: 'linen-apron', selected: [{ name: 'Size', label: 'M' }], preferences: ['Size'] },
  ],
  ['POST', '/carts', cart],
  ['PUT', '/carts/{id}', { id: 'x', ...cart }],
  ['POST', '/checkout-sessions', { ...cart, cart_id: '{id}', fulfillment: { methods } }],
  ['PUT', '/checkout-sessions/{id}', { ...cart, fulfillment: { methods }, payment }],
  ['POST', '/checkout-sessions/{id}/complete', { payment }],
]

describe('odd requests', () => {
  it.each(bodies)(
    '%s %s is answered by UCP’s schemas or refused, whatever is wrong in its body',
    { timeout: 60_000 },
    async (method, path, good) => {
      const { call } = relayCaller()
      const statuses = new Set<number>()
      const begun = await call('POST', '/carts', { line_items })
      const named = (text: string) => text.replace('{id}', begun.body.id ?? '')
      await fc.assert(
        fc.asyncProperty(mutationOf(JSON.parse(named(JSON.stringify(good)))), async body => {
          const { status } = await call(method, named(path), body ?? {})
          statuses.add(status)
          return [200, 201, 400].includes(status)
        }),
        { numRuns: 150 },
      )
      expect(statuses).toContain(400)
    },
  )
})
