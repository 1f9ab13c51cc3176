import { describe, expect, it } from 'vitest'
import { validCartResult, validCheckoutResult, validProducts } from '../valid/valid-results.ts'
import { aCart } from './a-cart.ts'
import { aCheckout } from './a-checkout.ts'
import { aProduct, aVariant } from './a-product.ts'

describe('a builder', () => {
  it('makes what the contract takes, with nothing said and with much', () => {
    const options = [
      { name: 'Color', values: [{ label: 'Red' }, { label: 'Blue' }] },
      { name: 'Size', values: [{ label: 'S' }, { label: 'M' }] },
    ]
    validProducts([
      aProduct(),
      aProduct({ options, currency: 'JPY', amount: 900 }),
      aProduct({ variants: [aVariant(), aVariant({ id: 'b', options: [] })].slice(0, 1) }),
    ])
    expect(aProduct({ options }).variants.map(variant => variant.title)).toEqual([
      'Red, S',
      'Red, M',
      'Blue, S',
      'Blue, M',
    ])
    const rows = [{ type: 'discount', amount: -250, display_text: 'Ten off' }]
    for (const cart of [aCart(), aCart({ rows }), aCart({ lines: [] })])
      validCartResult({ ok: true, cart, messages: [] })
    for (const checkout of [aCheckout(), aCheckout({ rows }), aCheckout({ status: 'completed' })])
      validCheckoutResult({ ok: true, checkout, messages: [] })
  })

  it('adds up what the test says', () => {
    const rows = [{ type: 'fulfillment', amount: 490 }]
    const { totals } = aCart({ lines: [{ quantity: 3 }, { variant_id: 'b', price: 100 }], rows })
    expect(totals.map(({ amount }) => amount)).toEqual([3850, 490, 4340])
  })
})
