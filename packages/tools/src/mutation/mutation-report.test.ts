import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRepository } from '../root.mjs'
import { areas, digestOf, sourcesOf, testsOf } from './areas.mjs'
import { goal, openAreas, parseReport, rowOf, writeReport } from './mutation-report.mjs'

const row = rowOf(
  'money',
  'abc123',
  ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'].map(status => ({
    status,
  })),
  12.4,
)

describe('the mutation report', () => {
  it('counts what was noticed among the changes that mean something', () => {
    expect(row).toMatchObject({
      score: 60,
      mutants: 5,
      survived: 2,
      uncovered: 1,
      equivalent: 1,
      seconds: 12,
    })
  })

  it('never rounds up', () => {
    const mutants = Array.from({ length: 1000 }, (_, at) => ({ status: at < 849 ? 'Killed' : 'Survived' }))
    expect(rowOf('x', '', mutants, 0).score).toBe(84.9)
  })

  it('reads what it writes', () => {
    expect([...parseReport(writeReport(['money'], [row])).values()]).toEqual([row])
  })

  it('names what is open', () => {
    expect(openAreas(['money', 'cart', 'safe-url'], [row, { ...row, name: 'cart', score: 85 }])).toEqual([
      'money',
      'safe-url',
    ])
  })
})

describe('the committed mutation report', () => {
  const text = readFileSync(inRepository('packages/bench/MUTATION.md'), 'utf8')
  const rows = parseReport(text)

  it('is as the tool writes it, and hides no area that is below the goal or was not measured', () => {
    const names = areas.map(({ name }) => name)
    expect(text).toBe(writeReport(names, [...rows.values()]))
  })

  it.each([...rows.values()])('has $name at the goal', ({ score }) => {
    expect(score).toBeGreaterThanOrEqual(goal)
  })

  it.each(areas)('is about sources and tests of $name that are there', area => {
    expect(sourcesOf(area).length).toBeGreaterThan(0)
    expect(testsOf(area).length).toBeGreaterThan(0)
    const row = rows.get(area.name)
    // Not a failure: measuring takes long, and most changes are small.
    if (row && row.digest !== digestOf(area))
      console.info(`MUTATION.md: ${area.name} has changed since; npm run test:mutation -- ${area.name}`)
  })
})
