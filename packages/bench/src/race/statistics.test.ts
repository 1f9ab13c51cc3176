import { describe, expect, it } from 'vitest'
import { median, quantile, spread } from './statistics.mjs'

describe('statistics', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('find the middle of %j', (values, middle) => {
    expect(median(values)).toBe(middle)
  })

  it('tell how far the middle half is spread, whatever the ends are', () => {
    expect(spread([0, 10, 20, 30, 4000])).toBe(20)
    expect(quantile([0, 10], 0.25)).toBe(2.5)
  })
})
