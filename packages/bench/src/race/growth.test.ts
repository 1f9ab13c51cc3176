import { describe, expect, it } from 'vitest'
import { growth } from './growth.mjs'

const of = (cost: (count: number) => number) => growth({ 1: cost(1), 100: cost(100), 1000: cost(1000) })

describe('growth', () => {
  it('is even where each widget costs the same, whatever the page costs', () => {
    expect(of(count => 300 + 8 * count)).toEqual({ few: 8, many: 8, ratio: 1 })
  })

  it('is above one where a widget costs more on a fuller page', () => {
    expect(of(count => count ** 2).ratio).toBeGreaterThan(10)
  })
})
