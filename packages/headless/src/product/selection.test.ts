import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aProduct, aVariant } from '../testing/a-product.ts'
import { createSelection } from './selection.ts'

const shirt = aProduct({
  variants: [
    aVariant('red-s', { color: 'red', size: 'S' }, false),
    aVariant('red-m', { color: 'red', size: 'M' }),
    aVariant('blue-m', { color: 'blue', size: 'M' }),
    aVariant('blue-l', { color: 'blue', size: 'L' }, false),
  ],
})

describe('a selection', () => {
  it('starts at the first variant that can be bought', () => {
    const { variant, chosen } = createSelection(shirt)
    expect(variant.value?.id).toBe('red-m')
    expect(chosen.value).toEqual({ color: 'red', size: 'M' })
  })
  it('starts at the variant the author named, and at the first when that is unknown', () => {
    expect(createSelection(shirt, 'blue-l').variant.value?.id).toBe('blue-l')
    expect(createSelection(shirt, 'gone').variant.value?.id).toBe('red-m')
  })
  it('starts at the first variant when all are sold out', () => {
    const product = aProduct({ variants: [aVariant('a', {}, false), aVariant('b', {}, false)] })
    expect(createSelection(product).variant.value?.id).toBe('a')
  })
  it('tells what is sold out from what does not exist', () => {
    const { valueState } = createSelection(shirt)
    expect(valueState('size', 'M')).toBe('available')
    expect(valueState('size', 'S')).toBe('sold_out')
    expect(valueState('size', 'L')).toBe('impossible')
    expect(valueState('color', 'green')).toBe('impossible')
  })
  it('keeps an impossible choice and frees what conflicts with it', () => {
    const { choose, chosen, variant } = createSelection(shirt)
    choose('size', 'L')
    expect(chosen.value).toEqual({ size: 'L' })
    expect(variant.value).toBeUndefined()
    choose('color', 'blue')
    expect(variant.value?.id).toBe('blue-l')
  })
  it('takes back what gave way once it fits again', () => {
    const { choose, chosen, variant } = createSelection(shirt)
    const { color } = chosen.value
    choose('size', 'L')
    choose('size', 'M')
    expect(chosen.value).toEqual({ size: 'M', color })
    expect(variant.value).toBeDefined()
  })
  it('has the variant of a product without options', () => {
    expect(createSelection(aProduct({ options: [] })).variant.value?.id).toBe('v1')
  })
  it('names a variant that has all that is chosen, for any product and any clicks', () => {
    const axes = ['color', 'size', 'fit']
    const label = fc.constantFrom('1', '2', '3')
    const labels = fc.record({ color: label, size: label, fit: label })
    const clicks = fc.array(fc.tuple(fc.constantFrom(...axes), label), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(labels, { minLength: 1, maxLength: 12 }), clicks, (rows, list) => {
        const variants = rows.map((row, index) => aVariant(`${index}`, row))
        const { choose, chosen, variant, valueState } = createSelection(aProduct({ variants }))
        for (const [axis, value] of list) {
          const before = valueState(axis, value)
          const others = Object.entries(chosen.value).filter(([name]) => name !== axis)
          choose(axis, value)
          expect(chosen.value[axis]).toBe(value)
          if (before !== 'impossible') for (const [name, old] of others) expect(chosen.value[name]).toBe(old)
          const complete = Object.keys(chosen.value).length === axes.length
          if (variant.value) {
            expect(Object.fromEntries(variant.value.options?.map(o => [o.name, o.label]) ?? [])).toEqual(
              chosen.value,
            )
          } else expect(complete && before !== 'impossible').toBe(false)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
