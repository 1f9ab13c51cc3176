import { Stryker } from '@stryker-mutator/core'
import { inRepository } from '../root.mjs'
import { sourcesOf, testsOf } from './areas.mjs'

/**
 * Changes the sources of an area one small way at a time, each in a copy of the repository, and sees whether a test notices.
 * @param {{ name: string, sources: string[], tests: string[] }} area
 * @param {boolean} [quick] believes an earlier run where neither the code nor the tests that noticed have changed since
 * @returns {Promise<{ status: string, file: string, line: number, column: number, replacement: string, reason: string }[]>}
 *   one for each mutant; `status` is Stryker's
 */
export async function mutateArea(area, quick = false) {
  process.env.TILLKIT_MUTATION_TESTS = JSON.stringify(testsOf(area))
  // Each mutant meets the long properties anew; what a few hundred cases do not notice, an example should.
  process.env.TILLKIT_RUNS ??= '25'
  process.env.TILLKIT_SHRINK = 'no'
  const stryker = new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'packages/tools/mutation.config.ts', related: false },
    mutate: sourcesOf(area),
    ignorePatterns: ['/docs', '/examples', '/.ci', 'dist', '.cache', '.data', 'packages/hosts'],
    // Stryker would rewrite it by a function that TypeScript 7 has not; the tests do not read it.
    tsconfigFile: 'none',
    tempDirName: '.cache/mutation',
    coverageAnalysis: 'perTest',
    reporters: ['json', 'progress-append-only'],
    incremental: quick,
    incrementalFile: `.cache/mutation-reports/${area.name}.json`,
    jsonReporter: { fileName: `.cache/mutation-reports/${area.name}.json` },
    concurrency: Number(process.env.TILLKIT_MUTATION_WORKERS ?? 2),
    // Long, so that what is slow because the machine is busy is not taken for endless.
    timeoutMS: Number(process.env.TILLKIT_MUTATION_PATIENCE ?? 10_000),
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 10,
    allowConsoleColors: false,
    logLevel: 'warn',
    thresholds: { high: 85, low: 85, break: null },
  })
  const from = `${inRepository()}/`
  return (await stryker.runMutationTest()).map(
    ({ status, fileName, location, replacement, statusReason }) => ({
      status,
      file: fileName.replaceAll('\\', '/').replace(from.replaceAll('\\', '/'), ''),
      line: location.start.line,
      column: location.start.column,
      replacement: replacement ?? '',
      reason: statusReason ?? '',
    }),
  )
}
