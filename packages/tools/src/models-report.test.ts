import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { models, whole, writeModelsReport } from './models-report.mjs'
import { inRepository } from './root.mjs'

describe('the report of the models', () => {
  it('tells which model broke, and which did not run', () => {
    const text = writeModelsReport(
      {
        testResults: [
          {
            name: '/x/cart-model.property.test.ts',
            assertionResults: [{ title: 'holds', status: 'passed', duration: 1400 }],
          },
          {
            name: '/x/shopping-on.property.test.ts',
            assertionResults: [{ title: 'kept', status: 'failed', duration: 2600 }],
          },
        ],
      },
      10,
      '7',
    )
    expect(text).toContain('| cart-model | holds | 10 | 0 | 1 |')
    expect(text).toContain('| shopping-on | kept | 10 | 1 | 3 |')
    expect(text).toContain('| checkout-model |  | 10 | 1 |  |')
    expect(text).toContain('50 runs of up to 40 commands, seed 7')
  })

  it('is committed for all runs of every model, none of them broken', () => {
    const rows = [
      ...readFileSync(inRepository('packages/bench/MODELS.md'), 'utf8').matchAll(
        /^\| ([\w-]+) \| .+ \| (\d+) \| (\d+) \| \d+ \|$/gm,
      ),
    ]
    expect(rows.map(([, name]) => name)).toEqual(models)
    expect(rows.reduce((sum, [, , runs]) => sum + Number(runs), 0)).toBeGreaterThanOrEqual(whole)
    expect(rows.map(([, , , broken]) => broken)).toEqual(models.map(() => '0'))
  })

  it.each(models)('knows %s by its file', name => {
    expect(
      ['cart', 'checkout'].filter(room =>
        existsSync(inRepository('packages/headless/src', room, `${name}.property.test.ts`)),
      ),
    ).toHaveLength(1)
  })
})
