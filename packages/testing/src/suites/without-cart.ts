import type { Adapter } from '@tillkit/core'
import { expect } from 'vitest'
import type { ContractTest } from '../contract.ts'

/** The declared answer of an adapter that only shows products: nothing that needs a cart is there. */
export const withoutCart = (adapter: Adapter): readonly ContractTest[] => [
  {
    title: 'has no cart, and so neither codes nor checkout nor orders',
    async run() {
      expect(adapter.cart).toBeUndefined()
      expect(adapter.checkout).toBeUndefined()
      expect(adapter.order).toBeUndefined()
      expect(adapter.capabilities).toMatchObject({
        checkout: 'hand_off',
        discount_codes: 'none',
        idempotent_complete: false,
        order_lookup: false,
      })
    },
  },
]
