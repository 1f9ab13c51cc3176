import { mkdir, readFile, rm } from 'node:fs/promises'
import { countVitest } from './count-tests.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'

/**
 * Runs projects of vitest, shows their output, and counts them by vitest's own report.
 * @param {string} name of the report in `.cache/test-reports`
 * @param {string[]} projects
 * @param {{ env?: Record<string, string>, filters?: string[] }} [options] `filters` are parts of paths: only test files
 *   that have one of them run
 * @returns {Promise<import('./count-tests.mjs').Count & { problems: string[] }>}
 */
export async function runVitest(name, projects, { env = {}, filters = [] } = {}) {
  const reports = inRepository('.cache', 'test-reports')
  const report = inRepository('.cache', 'test-reports', `${name}.json`)
  await mkdir(reports, { recursive: true })
  // An old report must not speak for a run that wrote none.
  await rm(report, { force: true })
  const { code } = await runNode(
    inRepository('node_modules/vitest/vitest.mjs'),
    [
      'run',
      ...filters,
      ...projects.flatMap(project => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env },
  )
  const text = await readFile(report, 'utf8').catch(() => undefined)
  return countVitest(text && JSON.parse(text), code)
}
