/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/** @type {(counts: Count[]) => Count} */
export const sumCounts = counts =>
  counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

/**
 * What failed before or outside its tests counts as one.
 * @type {(problem: string) => Count & { problems: string[] }}
 */
export const failure = problem => ({ passed: 0, failed: 1, skipped: 0, problems: [problem] })

/** The last line of `npm test`. */
export const countLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** Each with the first line of what it says: of a long run only the end may be kept. */
const failedTests = file =>
  file.assertionResults
    .filter(test => test.status === 'failed')
    .map(test => `${file.name}: ${test.fullName}: ${(test.failureMessages?.[0] ?? '').split('\n')[0]}`)

/**
 * Counts a vitest run from its JSON report. What a report can hide is a failure too: a file that did not load, an
 * error outside every test, a run without tests, no report at all.
 * @param {object | undefined} report as vitest's `json` reporter writes it
 * @param {number} exitCode
 * @returns {Count & { problems: string[] }}
 */
export function countVitest(report, exitCode) {
  if (!report) return failure(`vitest wrote no report (exit ${exitCode})`)
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  const unloaded = report.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  )
  const problems = [
    ...unloaded.map(file => `${file.name} did not run: ${file.message}`),
    ...report.testResults.flatMap(failedTests),
  ]
  let failed = report.numFailedTests + unloaded.length
  if (passed + failed === 0) {
    failed = 1
    problems.push('no test ran')
  } else if (failed === 0 && exitCode !== 0) {
    failed = 1
    problems.push(`every test passed, but vitest failed (exit ${exitCode}): an error outside the tests`)
  }
  return { passed, failed, skipped, problems }
}
