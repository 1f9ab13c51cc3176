import { describe, expect, it } from 'vitest'
import { cover } from './cover.mjs'
import { shareWait } from './share-wait.mjs'

describe('a cover', () => {
  it('counts what overlaps once, and nothing outside of the window', () => {
    const intervals = [
      { from: 30, to: 40 },
      { from: 0, to: 20 },
      { from: 10, to: 25 },
      { from: 90, to: 200 },
    ]
    expect(cover(intervals, { from: 5, to: 100 })).toBe(20 + 10 + 10)
  })
})

describe('a wait', () => {
  it('is divided among script, drawing, the shop, the line and the rest', () => {
    const shares = shareWait(
      { from: 0, to: 1000 },
      {
        script: [{ from: 0, to: 10 }],
        drawing: [{ from: 900, to: 940 }],
        requests: [{ from: 100, to: 400, server: 100 }],
      },
    )
    expect(shares).toEqual({ wait: 1000, script: 10, drawing: 40, server: 100, line: 200, rest: 650 })
  })

  it('counts against us what runs while the shop works', () => {
    const { script, server, line } = shareWait(
      { from: 0, to: 300 },
      { script: [{ from: 100, to: 150 }], drawing: [], requests: [{ from: 0, to: 300, server: 100 }] },
    )
    expect([script, server, line]).toEqual([50, 50, 200])
  })
})
