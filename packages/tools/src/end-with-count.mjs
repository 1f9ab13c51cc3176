import { countLine, sumCounts } from './count-tests.mjs'

/**
 * Says what went wrong and what was right at its second try only, then the steps if there were any, then the count as the last line, and ends the process by it.
 * @param {(import('./count-tests.mjs').Count & { problems: string[], secondTries?: string[] })[]} results
 * @param {string} [summary] of the steps
 * @returns {never}
 */
export function endWithCount(results, summary) {
  for (const { problems, secondTries = [] } of results) {
    for (const problem of problems) console.error(`✗ ${problem}`)
    for (const test of secondTries) console.log(`at its second try: ${test}`)
  }
  const sum = sumCounts(results)
  if (summary) console.log(summary)
  console.log(countLine(sum))
  process.exit(sum.failed > 0 ? 1 : 0)
}
