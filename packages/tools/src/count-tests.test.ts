import { describe, expect, it } from 'vitest'
import { countLine, countVitest, sumCounts } from './count-tests.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: 'cannot find module',
  assertionResults: tests.map(status => ({
    status,
    fullName: 'adds',
    failureMessages: ['Error: 2 is not 3\n  at x'],
  })),
})
const report = (numbers: object, ...testResults: object[]) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...numbers,
  testResults,
})

describe('the count of a test run', () => {
  it('is what vitest reports', () => {
    const run = report({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2 }, file('failed', 'failed'))
    expect(countVitest(run, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
      problems: ['a.test.ts: adds: Error: 2 is not 3'],
    })
  })

  it('names what failed, and why, and nothing else', () => {
    const run = report({ numPassedTests: 1, numFailedTests: 1 }, file('failed', 'passed', 'failed'))
    expect(countVitest(run, 1).problems).toEqual(['a.test.ts: adds: Error: 2 is not 3'])
    expect(countVitest(report({ numPassedTests: 1 }, file('passed', 'passed')), 0).problems).toEqual([])
  })

  it('fails a run in which no test ran', () => {
    expect(countVitest(report({}), 0)).toMatchObject({ failed: 1, problems: ['no test ran'] })
  })

  it('fails a run of nothing but skipped tests', () => {
    expect(countVitest(report({ numPendingTests: 4 }), 0)).toMatchObject({ failed: 1, skipped: 4 })
  })

  it('counts a file that did not load as a failure', () => {
    const { failed, problems } = countVitest(
      report({ numPassedTests: 5 }, file('passed', 'passed'), file('failed')),
      1,
    )
    expect(failed).toBe(1)
    expect(problems).toEqual(['a.test.ts did not run: cannot find module'])
  })

  it('fails when vitest does although every test passed', () => {
    expect(countVitest(report({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 })
  })

  it('fails without a report', () => {
    expect(countVitest(undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('ends in one line that names skipped tests only when there are any', () => {
    const sum = sumCounts([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 0 },
    ])
    expect(countLine(sum)).toBe('41 passed, 2 failed')
    expect(countLine({ ...sum, skipped: 3 })).toBe('41 passed, 2 failed, 3 skipped')
  })
})
