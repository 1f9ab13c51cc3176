import { describe, expect, it } from 'vitest'
import { planStages } from './test-plan.mjs'
import { stages } from './test-stages.mjs'

const names = (...asked: string[]) => planStages(stages, asked).map((stage: { name: string }) => stage.name)

describe('the stages of npm test', () => {
  it('are all of them when none is asked for', () => {
    expect(names()).toEqual([
      'types',
      'lint',
      'build',
      'unit',
      'contract',
      'fuzz',
      'faults',
      'browser',
      'hostile',
    ])
  })

  it('come with those they follow, in their own order', () => {
    expect(names('browser', 'types')).toEqual(['types', 'build', 'browser'])
    expect(names('contract')).toEqual(['contract'])
  })

  it('refuse a name that is none, with the list', () => {
    expect(() => names('units')).toThrow('there is no stage "units"; the stages are types, lint, build, unit')
  })

  it('need nothing that does not run before them', () => {
    for (const [index, { after = [], needs = [] }] of stages.entries()) {
      const earlier = stages.slice(0, index).map((stage: { name: string }) => stage.name)
      expect(earlier).toEqual(expect.arrayContaining(after))
      expect(after).toEqual(expect.arrayContaining(needs))
    }
  })
})
