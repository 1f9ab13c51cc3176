import type { Product } from '@tillkit/core'
import { productSchema } from '@tillkit/core/schemas'
import { mutationOf } from '@tillkit/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadMore } from './load-more.ts'
import { aJacket, aProduct, stageOf } from './product.fixture.ts'
import { mount } from './product.mount.tsx'

beforeAll(() => Promise.all([loadMore(), import('../shared/rich-text.tsx')]))

/** Odd values of the right types get past an adapter's guards: the merchant's own words. */
const oddOnes = new Set(['invalid_format', 'too_small', 'too_big', 'custom'])
const hasTypes = (value: unknown) =>
  productSchema.safeParse(value).error?.issues.every(({ code }) => oddOnes.has(code)) ?? true

const odd = fc
  .constantFrom(aJacket(), aProduct('mug', { rating: { value: 4.2, scale_max: 5, count: 3 } }))
  .chain(product => mutationOf(product))
  .chain(product => mutationOf(product))
  .filter((product): product is Product => hasTypes(product) && (product as Product).variants.length > 0)
  .map(product => ({ ...product, handle: 'odd' }))

describe('a product of odd values', () => {
  it('is drawn with its title and a price, never blank and never as a fault', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async product => {
        const stage = await stageOf(mount, { handle: 'odd' }, { products: [product] })
        try {
          expect(stage.log.filter(line => line.startsWith('fault'))).toEqual([])
          expect(stage.part('title').textContent).toBe(product.title)
          expect(stage.part('price').textContent).toMatch(/\d/)
        } finally {
          stage.mounted.dispose()
          stage.element.remove()
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
