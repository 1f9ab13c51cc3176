import type { Product, SelectedOption, Variant } from '@tillkit/core'
import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { createShopper } from '../shopper/create-shopper.ts'

/** Options and the variants they lead to. */
export function variants(contract: Contract): readonly ContractTest[] {
  const { capabilities } = contract.create()
  const { known } = contract.merchant
  const product = (handle: string): Promise<Product> => createShopper(contract.create()).product(handle)

  /** As a card does: the variants that have all of these values. */
  const resolve = ({ variants: all }: Product, wanted: readonly SelectedOption[]): readonly Variant[] =>
    all.filter(({ options = [] }) =>
      wanted.every(({ name, label }) => options.some(it => it.name === name && it.label === label)),
    )

  const withOptions = (full: string, sparse: string): readonly ContractTest[] => [
    {
      title: 'resolves every variant of a product from its options alone',
      async run() {
        const chosen = await product(full)
        expect(chosen.options?.length).toBeGreaterThan(1)
        expect(chosen.variants.length).toBeGreaterThan(1)
        for (const variant of chosen.variants)
          expect(resolve(chosen, variant.options ?? [])).toEqual([variant])
      },
    },
    {
      title: 'names every value, and has no variant for a combination that does not exist',
      async run() {
        const { options = [], variants: all } = await product(sparse)
        const combinations = options.reduce((count, { values }) => count * values.length, 1)
        expect(all.length).toBeLessThan(combinations)
        for (const { name, values } of options)
          for (const { label } of values)
            expect(
              all.some(it => it.options?.some(option => option.name === name && option.label === label)),
            ).toBe(true)
      },
    },
  ]
  const withoutOptions: ContractTest = {
    title: 'has no options anywhere, as its side door declares',
    async run() {
      for (const handle of [known.simple, known.other, known.sold_out])
        expect((await product(handle)).options ?? []).toEqual([])
    },
  }

  return [
    ...(known.with_options && known.with_impossible_combinations
      ? withOptions(known.with_options, known.with_impossible_combinations)
      : [withoutOptions]),
    {
      title: 'has no axis where there is nothing to choose',
      async run() {
        const { options = [], variants: all } = await product(known.simple)
        expect(options).toEqual([])
        expect(all).toHaveLength(1)
      },
    },
    {
      title:
        capabilities.stock === 'none'
          ? 'says nothing about stock, as declared'
          : 'says what is sold out and what is not',
      async run() {
        const [soldOut] = (await product(known.sold_out)).variants
        const [simple] = (await product(known.simple)).variants
        if (capabilities.stock === 'none') {
          expect(soldOut?.availability?.available).toBeUndefined()
          expect(simple?.availability?.available).toBeUndefined()
        } else {
          expect(soldOut?.availability).toMatchObject({ available: false })
          expect(simple?.availability).toMatchObject({ available: true })
        }
      },
    },
    {
      title: 'keeps the order of products, options and values from one read to the next',
      async run() {
        const handle = known.with_options ?? known.simple
        expect(await product(handle)).toEqual(await product(handle))
      },
    },
  ]
}
