import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { codesOf, rowOf, sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper, type Shopper } from '../shopper/create-shopper.ts'
import { withoutCart } from './without-cart.ts'

/** Discount codes. */
export function codes(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { codes: known, simple } = merchant.known
  const adapter = contract.create()
  if (!adapter.cart) return withoutCart(adapter)

  async function begin(): Promise<{ shopper: Shopper; total: number }> {
    const shopper = createShopper(contract.create())
    const { cart } = await shopper.add(await variantOf(shopper, simple))
    return { shopper, total: rowOf(cart?.totals, 'total') ?? 0 }
  }

  if (adapter.capabilities.discount_codes === 'none')
    return [
      {
        title: 'answers unsupported to a code, and the cart stays',
        async run() {
          const { shopper, total } = await begin()
          for (const type of ['add_code', 'remove_code'] as const) {
            const refused = await shopper.mutate({ type, code: known.good })
            expect(refused.ok).toBe(false)
            expect(codesOf(refused.messages)).toContain('unsupported')
          }
          expect(rowOf((await shopper.cart()).cart?.totals, 'total')).toBe(total)
        },
      },
    ]

  const hasReasons = adapter.capabilities.discount_code_reasons !== false
  // Without reasons, a code that is not taken is one that does nothing, or none that the merchant knows.
  const unsaid = ['discount_code_invalid', 'discount_code_no_effect']
  const refusals = [
    [known.unknown, ['discount_code_invalid']],
    [known.expired, hasReasons ? ['discount_code_expired'] : unsaid],
    [known.limited, hasReasons ? ['discount_code_limit'] : unsaid],
  ] as const

  return [
    {
      title: 'takes off what a good code promises, says so, and gives it back',
      async run() {
        const { shopper, total } = await begin()
        const taken = await shopper.mutate({ type: 'add_code', code: known.good })
        expect(taken.ok).toBe(true)
        const { discounts, totals } = await sameAsMerchants(taken.cart, merchant)
        expect(discounts?.codes).toEqual([known.good])
        expect(discounts?.applied?.[0]).toMatchObject({ code: known.good })
        expect(discounts?.applied?.[0]?.amount).toBeGreaterThan(0)
        expect(rowOf(totals, 'total')).toBeLessThan(total)
        const back = await shopper.mutate({ type: 'remove_code', code: known.good })
        expect(back.ok).toBe(true)
        const { totals: as_before, discounts: none } = await sameAsMerchants(back.cart, merchant)
        expect(rowOf(as_before, 'total')).toBe(total)
        expect(none?.codes ?? []).toEqual([])
      },
    },
    {
      title: hasReasons
        ? 'refuses an unknown, an expired and a used-up code, each by its reason'
        : 'refuses an unknown code, and an expired or used-up one as it would any that does nothing',
      async run() {
        const { shopper, total } = await begin()
        for (const [code, reasons] of refusals) {
          const refused = await shopper.mutate({ type: 'add_code', code })
          expect(refused.ok, code).toBe(false)
          expect(reasons, code).toContain(codesOf(refused.messages)[0])
        }
        const { discounts, totals } = await sameAsMerchants((await shopper.cart()).cart, merchant)
        expect(discounts?.codes ?? []).toEqual([])
        expect(rowOf(totals, 'total')).toBe(total)
      },
    },
    {
      title: hasReasons
        ? 'warns when a code is accepted without effect'
        : 'refuses a code without effect, and does not keep it',
      async run() {
        const { shopper, total } = await begin()
        const taken = await shopper.mutate({ type: 'add_code', code: known.without_effect })
        if (!hasReasons) {
          expect(taken.ok).toBe(false)
          expect(unsaid).toContain(codesOf(taken.messages)[0])
          const { discounts: none, totals: same } = await sameAsMerchants(taken.cart, merchant)
          expect(none?.codes ?? []).toEqual([])
          expect(rowOf(same, 'total')).toBe(total)
          return
        }
        expect(taken.ok).toBe(true)
        const { discounts, totals, messages = [] } = await sameAsMerchants(taken.cart, merchant)
        expect(discounts?.codes).toEqual([known.without_effect])
        expect(discounts?.applied ?? []).toEqual([])
        expect(rowOf(totals, 'total')).toBe(total)
        expect(messages).toContainEqual(
          expect.objectContaining({ type: 'warning', code: 'discount_code_no_effect' }),
        )
      },
    },
    {
      title:
        adapter.capabilities.discount_codes === 'many'
          ? 'takes two codes together'
          : 'has one code at a time, whichever way it answers the second',
      async run() {
        const { shopper } = await begin()
        await shopper.mutate({ type: 'add_code', code: known.good })
        const second = await shopper.mutate({ type: 'add_code', code: known.good_too })
        const { discounts } = await sameAsMerchants((await shopper.cart()).cart, merchant)
        const entered = [...(discounts?.codes ?? [])].sort()
        if (adapter.capabilities.discount_codes === 'many')
          expect(entered).toEqual([known.good, known.good_too].sort())
        else expect(entered).toEqual([second.ok ? known.good_too : known.good])
      },
    },
  ]
}
