import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('nearest', () => {
  it.each([
    ['handel', ['handle', 'layout'], 'handle'],
    ['compcat', ['regular', 'compact', 'wide'], 'compact'],
    ['memroy', ['memory', 'vendure'], 'memory'],
    ['buy_now', ['buy-now', 'layout'], 'buy-now'],
    ['BUYNOW', ['buy-now'], 'buy-now'],
    ['prodcut', ['product', 'buy'], 'product'],
  ])('takes %s for what was meant', (word, words, meant) => {
    expect(nearest(word, words)).toBe(meant)
  })

  it('takes the nearest however far where one must be meant', () => {
    expect(nearest('bye', ['add', 'buy'], true)).toBe('buy')
  })

  it('does not guess where nothing is near', () => {
    expect(nearest('colour-scheme', ['handle', 'layout'])).toBeUndefined()
    expect(nearest('', ['handle'])).toBeUndefined()
  })
})
