import { describe, expect, it } from 'vitest'
import { budgets, ceilingOf, complaint } from './budgets.mjs'
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

  it('say how to raise one that is broken', () => {
    expect(complaint('zod', 1)).toMatch(/raise `limit` in packages\/bench\/budgets\.json/)
  })
})
