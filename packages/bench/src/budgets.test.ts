import { describe, expect, it } from 'vitest'
import { budgets, ceilingOf, complaint } from './budgets.mjs'
import { paceOf } from './machine-pace.mjs'
import { measureBytes } from './measure-bytes.mjs'

describe('bytes', () => {
  const measured = measureBytes()

  it.each(Object.keys(measured))('keep their budget: %s', id => {
    expect(complaint(id, measured[id] ?? Number.NaN)).toBeUndefined()
  })
})

describe('budgets', () => {
  it('say why where a limit is above the goal', () => {
    expect(budgets.filter(({ goal, limit, because }) => limit > goal && !because)).toEqual([])
  })

  it('are lowered to what beats them by 15 %, times with the noise of a busy machine', () => {
    expect(ceilingOf({ goal: 50, unit: 'ms' }, 20)).toBe(35)
    expect(ceilingOf({ goal: 50, unit: 'ms' }, 40)).toBe(50)
    expect(ceilingOf({ goal: 50, unit: 'ms' }, 45)).toBeUndefined()
    expect(ceilingOf({ goal: 4, unit: '' }, 2)).toBe(2)
    expect(ceilingOf({ goal: 0, unit: '' }, 0)).toBeUndefined()
  })

  it('let times be longer on a slow machine, and nothing else', () => {
    expect(complaint('main_thread', 100, 3)).toBeUndefined()
    expect(complaint('main_thread', 118, 3)).toMatch(
      /10 ms over its limit of 36, on a machine 3 times as slow/,
    )
    expect(complaint('requests', 4, 3)).toBeDefined()
    expect([paceOf([100, 48]), paceOf([12])]).toEqual([2, 1])
  })

  it('say how to raise one that is broken', () => {
    expect(complaint('zod', 1)).toMatch(/raise `limit` in packages\/bench\/budgets\.json/)
  })
})
