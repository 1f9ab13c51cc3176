import { describe, expect, it } from 'vitest'
import { cover } from './cover.mjs'

const between = (from: number, to: number) => ({ from, to })
const window = between(10, 20)

describe('how much of a window is covered', () => {
  it.each([
    ['by nothing', [], 0],
    ['by what lies in it', [between(12, 15)], 3],
    ['by what reaches over it', [between(0, 30)], 10],
    ['by what begins before, and what ends after it', [between(5, 12), between(18, 25)], 4],
    ['by what overlaps, in any order', [between(14, 18), between(12, 15), between(13, 14)], 6],
    ['by what ended before it', [between(2, 8)], 0],
    ['by what begins after it', [between(22, 30), between(40, 90)], 0],
    ['by something, and by what begins after it', [between(12, 15), between(25, 27)], 3],
  ])('%s', (_, intervals, covered) => {
    expect(cover(intervals, window)).toBe(covered)
  })
})
