/**
 * `npm run test:faults` checks out 10,000 times over networks that fail, at every merchant that takes orders here: Medusa
 * and EverShop are installed and seeded first. They go in rounds of 1,000, each with a seed of its own, and what was done
 * is kept as it comes. It writes `packages/bench/FAULTS.md`. `-- 500` for so many, `-- 500 7` with another first seed; fewer
 * than 10,000 write no report. The last line is the count.
 */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeFaultsReport } from '../../bench/write-faults-report.mjs'
import { install } from './bootstrap.mjs'
import { build } from './build.mjs'
import { failure } from './count-tests.mjs'
import { endWithCount } from './end-with-count.mjs'
import { findChromium } from './find-chromium.mjs'
import { realShops } from './real/real-shops.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'
import { runVitest } from './run-vitest.mjs'
import { createSteps } from './steps.mjs'

const [runs = '10000', seed = '4'] = process.argv.slice(2)
if (!(Number(runs) > 0 && Number.isSafeInteger(Number(seed)))) {
  console.error('usage: npm run test:faults -- [RUNS] [SEED]')
  process.exit(2)
}

/** What a machine does in minutes, and a failed run is looked for in. */
const roundRuns = 1000
const steps = createSteps()
const results = []
const folder = inRepository('.cache', 'faults')
try {
  await steps.run('Install', install)
  for (const name of realShops())
    await steps.run(`Prepare ${name}`, async () => {
      const { code } = await runNode(inRepository('examples', `${name}-shop`, 'start.mjs'), ['--prepare'])
      if (code !== 0) throw new Error(`${name} could not be prepared (exit ${code})`)
    })
  await steps.run('Build', () => build({ capture: true }))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const chromium = await findChromium()
  for (let round = 0, left = Number(runs); left > 0; round++, left -= roundRuns) {
    const roundFolder = path.join(folder, `${Number(seed) + round}`)
    await mkdir(roundFolder)
    results.push(
      await runVitest('faults-whole', ['faults'], {
        // The visits in a real Chromium are the same in every round.
        filters: round > 0 ? ['src/faulted'] : [],
        env: {
          TILLKIT_CHROMIUM: chromium,
          TILLKIT_FAULTS_RUNS: `${Math.min(left, roundRuns)}`,
          TILLKIT_FAULTS_SEED: `${Number(seed) + round}`,
          TILLKIT_FAULTS_SHOPS: ['vendure', ...realShops()].join(' '),
          TILLKIT_FAULTS_RESULTS: roundFolder,
        },
      }),
    )
  }
  if (Number(runs) >= 10_000) writeFaultsReport(folder)
} catch (error) {
  results.push(failure(error.message))
}
endWithCount(results, steps.summary())
