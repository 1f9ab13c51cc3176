import { describe, expect, it } from 'vitest'
import { seen } from '../testing/open-shop.ts'
import { createKeep } from './keep.ts'
import { parseSavedCart, writeSavedCart } from './saved-cart.ts'

const parse = (record: unknown) => {
  const keep = createKeep({}, 'localStorage', 'x')
  keep.write(JSON.stringify(record))
  return parseSavedCart(keep)
}
const mug = { ...seen('mug'), quantity: 2 }

describe('a saved cart', () => {
  it('is read as it was written', () => {
    const keep = createKeep({}, 'localStorage', 'x')
    writeSavedCart(keep, { turn: 0.5, session: 's', lines: [mug] })
    expect(parseSavedCart(keep)).toEqual({ v: 1, turn: 0.5, session: 's', lines: [mug] })
  })
  it('is none in another version, or when it is no record', () => {
    expect(parse({ v: 1, turn: 0, lines: [mug] })?.lines).toEqual([mug])
    for (const record of [{ v: 2, turn: 0, lines: [mug] }, { v: 1 }, null, 'x'])
      expect(parse(record)).toBeUndefined()
  })
  it.each([
    null,
    undefined,
    { ...mug, variant_id: undefined },
    { ...mug, variant_id: 7 },
    { ...mug, price: 9.5 },
    { ...mug, price: '1000' },
    { ...mug, quantity: 0 },
    { ...mug, quantity: -1 },
    { ...mug, quantity: undefined },
  ])('has no line like %o', line => {
    expect(parse({ v: 1, turn: 0, lines: [line, mug] })?.lines).toEqual([mug])
  })
})
