import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { validProducts } from '../valid/valid-results.ts'

/** Products by handle or id. */
export function lookup(contract: Contract): readonly ContractTest[] {
  const { catalog } = contract.create()
  const { known } = contract.merchant
  const find = async (names: readonly string[]) => validProducts(await catalog.lookup(names, { context: {} }))
  const handles = (products: Awaited<ReturnType<typeof find>>) => products.map(it => it.handle).sort()

  return [
    {
      title: 'finds a product by its handle, and the same one by its id',
      async run() {
        const [byHandle, ...more] = await find([known.simple])
        expect(more).toEqual([])
        expect(byHandle?.handle).toBe(known.simple)
        expect(await find([byHandle?.id ?? ''])).toEqual([byHandle])
      },
    },
    {
      title: 'finds many at once, each once, whatever the order and repeats',
      async run() {
        const names = [known.sold_out, known.simple, known.other, known.simple]
        expect(handles(await find(names))).toEqual([known.sold_out, known.simple, known.other].sort())
      },
    },
    {
      title: 'leaves out what it does not know, and what cannot be bought for want of a variant',
      async run() {
        expect(await find([known.unknown])).toEqual([])
        expect(
          handles(await find([known.unknown, known.simple, known.without_variants ?? known.unknown])),
        ).toEqual([known.simple])
      },
    },
    {
      title: 'answers nothing to nothing, and survives handles that nobody would write',
      async run() {
        expect(await find([])).toEqual([])
        expect(await find(['', `"'\\`, '../../etc', '<b>', '💥', 'x'.repeat(300)])).toEqual([])
      },
    },
    {
      title: 'stops when the caller has left',
      async run() {
        const signal = AbortSignal.abort()
        await expect(catalog.lookup([known.simple], { context: {}, signal })).rejects.toBeDefined()
      },
    },
  ]
}
