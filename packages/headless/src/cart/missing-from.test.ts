import { type Cart, ucpVersion } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { seen } from '../testing/open-shop.ts'
import { alteredIn, missingFrom } from './missing-from.ts'

const known = (id: string, quantity: number) => ({ ...seen(id), quantity })
const line = (id: string, variant: string, quantity: number) => ({
  id,
  item: { id: variant, title: variant, price: 1000 },
  quantity,
  totals: [],
})
const cart: Cart = {
  ucp: { version: ucpVersion },
  id: 'c',
  currency: 'EUR',
  totals: [],
  discounts: { codes: ['SAVE10'] },
  line_items: [line('1', 'mug', 2), line('2', 'cup', 1)],
}
const wishes = (intents: ReturnType<typeof missingFrom>) => intents.map(({ key, set }) => [key, set])

describe('what is missing from the cart in the place of another', () => {
  it('is what there are fewer of, as many as the shopper had, and no more than that', () => {
    const had = [known('mug', 3), known('cup', 1), known('tea', 2)]
    expect(wishes(missingFrom(cart, had, [], undefined))).toEqual([
      ['+mug', 3],
      ['+tea', 2],
    ])
    expect(missingFrom(cart, [known('tea', 2)], [], undefined)).toEqual([
      { key: '+tea', seen: known('tea', 2), set: 2, plus: 0 },
    ])
  })
  it('are the codes that it has not', () => {
    expect(missingFrom(cart, [], ['save10', 'FREE'], undefined)).toEqual([{ key: '%FREE', set: 1, plus: 0 }])
  })
  it('is all of it where there is no cart', () => {
    expect(wishes(missingFrom(null, [known('mug', 2)], ['SAVE10'], undefined))).toEqual([
      ['+mug', 2],
      ['%SAVE10', 1],
    ])
  })
  it('has what was just sent on top, or in the place of what there was', () => {
    const had = [known('mug', 2), known('tea', 1)]
    const add = { key: '+mug', seen: seen('mug'), plus: 2 }
    expect(wishes(missingFrom(null, had, [], add))).toEqual([
      ['+mug', 4],
      ['+tea', 1],
    ])
    expect(wishes(missingFrom(null, had, [], { ...add, set: 0, plus: 0 }))).toEqual([['+tea', 1]])
  })
})

describe('what was altered in a cart', () => {
  const made = (variant: string, set: number) => ({ key: `+${variant}`, seen: seen(variant), set, plus: 0 })

  it('is what there are more or fewer of than was made', () => {
    const all = [made('mug', 3), made('cup', 1), made('tea', 1)]
    expect(wishes(alteredIn(cart, all, undefined))).toEqual([
      ['+mug', 3],
      ['+tea', 1],
    ])
    expect(wishes(alteredIn(cart, [made('mug', 1)], undefined))).toEqual([['+mug', 1]])
  })
  it('is not what was sent just now', () => {
    expect(alteredIn(cart, [made('mug', 3)], made('mug', 2))).toEqual([])
    expect(wishes(alteredIn(cart, [made('mug', 3)], made('cup', 2)))).toEqual([['+mug', 3]])
  })
  it('is not told of a variant with several lines', () => {
    const twice = { ...cart, line_items: [...cart.line_items, line('3', 'mug', 1)] }
    expect(wishes(alteredIn(twice, [made('mug', 3), made('cup', 2)], undefined))).toEqual([['+cup', 2]])
  })
})
