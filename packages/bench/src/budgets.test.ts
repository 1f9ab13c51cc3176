import { describe, expect, it } from 'vitest'
import { budgets, complaint } from './budgets.mjs'
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

  it('say how to raise one that is broken', () => {
    expect(complaint('zod', 1)).toMatch(/raise `limit` in packages\/bench\/budgets\.json/)
  })
})
