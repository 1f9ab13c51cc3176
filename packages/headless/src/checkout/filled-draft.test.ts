import type { Checkout } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { filledDraft } from './filled-draft.ts'

const empty = { email: '', destination: {} }
const known = {
  buyer: { email: 'a@b.example' },
  fulfillment: {
    methods: [
      {
        selected_destination_id: 'two',
        destinations: [
          { id: 'one', address_country: 'DE' },
          { id: 'two', address_country: 'FR', postal_code: '75001' },
        ],
        groups: [{ selected_option_id: 'post' }],
      },
    ],
  },
} as unknown as Checkout

describe('what the merchant knows', () => {
  it('fills what the shopper has not typed', () => {
    expect(filledDraft(empty, known)).toEqual({
      email: 'a@b.example',
      destination: { address_country: 'FR', postal_code: '75001' },
      fulfillment_option_id: 'post',
    })
  })
  it('takes nothing from what the shopper has typed', () => {
    const typed = {
      email: 'c@d.example',
      destination: { address_country: 'CH' },
      fulfillment_option_id: 'bike',
      handler_id: 'x',
    }
    expect(filledDraft(typed, known)).toEqual(typed)
  })
  it('may be nothing', () => {
    expect(filledDraft(empty, {} as Checkout)).toEqual(empty)
    const bare = { fulfillment: { methods: [{}] } } as unknown as Checkout
    expect(filledDraft(empty, bare)).toEqual(empty)
    expect(filledDraft(empty, { fulfillment: {} } as Checkout)).toEqual(empty)
    const none = { fulfillment: { methods: [{ groups: [] }] } } as unknown as Checkout
    expect(filledDraft(empty, none)).toEqual(empty)
  })
})
