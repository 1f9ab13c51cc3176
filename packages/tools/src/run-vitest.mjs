import { mkdir, readFile, rm } from 'node:fs/promises'
import { countVitest } from './count-tests.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'

/**
 * Runs projects of vitest, shows their output, and counts them by vitest's own report. Names what passed at a second try
 * only.
 * @param {string} name of the report in `.cache/test-reports`
 * @param {string[]} projects
 * @param {{ env?: Record<string, string>, filters?: string[] }} [options] `filters` are parts of paths: only test files
 *   that have one of them run
 * @returns {Promise<import('./count-tests.mjs').Count & { problems: string[], secondTries: string[] }>}
 */
export async function runVitest(name, projects, { env = {}, filters = [] } = {}) {
  const reports = inRepository('.cache', 'test-reports')
  const report = inRepository('.cache', 'test-reports', `${name}.json`)
  await mkdir(reports, { recursive: true })
  // An old report must not speak for a run that wrote none.
  await rm(report, { force: true })
  const seconds = inRepository('.cache', 'test-reports', `${name}.second-tries.json`)
  await rm(seconds, { force: true })
  const { code } = await runNode(
    inRepository('node_modules/vitest/vitest.mjs'),
    [
      'run',
      ...filters,
      ...projects.flatMap(project => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--reporter=${inRepository('packages', 'tools', 'src', 'tell-second-tries.mjs')}`,
      `--outputFile.json=${report}`,
    ],
    { env: { ...env, TILLKIT_SECOND_TRIES: seconds } },
  )
  return { ...countVitest(await readJson(report), code), secondTries: (await readJson(seconds)) ?? [] }
}

async function readJson(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text && JSON.parse(text)
}
