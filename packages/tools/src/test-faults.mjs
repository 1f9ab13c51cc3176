/**
 * `npm run test:faults` checks out 10,000 times over networks that fail, at every merchant that takes orders here: Medusa
 * and EverShop are installed and seeded first. It writes `packages/bench/FAULTS.md`. `-- 500` for so many, `-- 500 7` with
 * another seed; fewer than 10,000 write no report. The last line is the count.
 */
import { mkdir, rm } from 'node:fs/promises'
import { writeFaultsReport } from '../../bench/write-faults-report.mjs'
import { install } from './bootstrap.mjs'
import { build } from './build.mjs'
import { countLine, failure, sumCounts } from './count-tests.mjs'
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
  results.push(
    await runVitest('faults-whole', ['faults'], {
      env: {
        TILLKIT_CHROMIUM: await findChromium(),
        TILLKIT_FAULTS_RUNS: runs,
        TILLKIT_FAULTS_SEED: seed,
        TILLKIT_FAULTS_SHOPS: ['vendure', ...realShops()].join(' '),
        TILLKIT_FAULTS_RESULTS: folder,
      },
    }),
  )
  if (Number(runs) >= 10_000) writeFaultsReport(folder, Number(seed))
} catch (error) {
  results.push(failure(error.message))
}
for (const { problems } of results) for (const problem of problems) console.error(`✗ ${problem}`)
const sum = sumCounts(results)
console.log(steps.summary())
console.log(countLine(sum))
process.exit(sum.failed > 0 ? 1 : 0)
