import { describe, expect, it } from 'vitest'
import { isLineLeft, toCheckoutParts } from './checkout-parts.ts'

const line = (id: string) => ({ id, item: { id, title: id, price: 1 }, quantity: 1 })
const pickup = { id: 'm1', type: 'pickup', line_item_ids: ['a'], selected_destination_id: 'shop', groups: [] }
const shipping = {
  id: 'm2',
  type: 'shipping',
  line_item_ids: ['b'],
  groups: [
    { id: 'g1', options: [{ id: 'slow', title: '', totals: [] }], selected_option_id: 'slow' },
    { id: 'g2', options: [{ id: 'cold', title: '', totals: [] }] },
  ],
}
const checkout = {
  id: '1',
  currency: 'EUR',
  totals: [],
  line_items: [line('a'), line('b'), line('c')],
  fulfillment: { methods: [pickup, shipping] },
}

const without = { ...checkout, fulfillment: {} }
const shorter = { ...checkout, line_items: [line('a'), line('b')] }

describe('what a replaced checkout has beside its cart', () => {
  it('is an address for the parcel, a choice for the group that offers it, and the rest as it was', () => {
    const destination = { postal_code: '1' }
    const parts = toCheckoutParts(checkout, { destination, fulfillment_option_id: 'cold' })
    expect(parts).toEqual({
      fulfillment: {
        methods: [
          {
            id: 'm1',
            type: 'pickup',
            line_item_ids: ['a'],
            selected_destination_id: 'shop',
          },
          {
            id: 'm2',
            type: 'shipping',
            line_item_ids: ['b', 'c'],
            destinations: [{ id: 'till-destination', postal_code: '1' }],
            selected_destination_id: 'till-destination',
            groups: [
              { id: 'g1', selected_option_id: 'slow' },
              { id: 'g2', selected_option_id: 'cold' },
            ],
          },
        ],
      },
    })
  })

  it('is nothing where nothing was entered', () => {
    expect(toCheckoutParts(without, {})).toEqual({})
  })

  it('tells a line that no method takes along', () => {
    expect(isLineLeft(checkout)).toBe(true)
    expect(isLineLeft(shorter)).toBe(false)
    expect(isLineLeft(without)).toBe(false)
  })
})
