/**
 * `npm run test:models` lets anything happen to carts and checkouts, 20,000 times with up to 40 commands each, and writes
 * `packages/bench/MODELS.md`. `-- 5000` for so many, `-- 5000 7` with another seed; only 20,000 write a report. The last
 * line is the count.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { install } from './bootstrap.mjs'
import { endWithCount } from './end-with-count.mjs'
import { models, whole, writeModelsReport } from './models-report.mjs'
import { inRepository } from './root.mjs'
import { runVitest } from './run-vitest.mjs'

const [runs = `${whole}`, seed = '20260408'] = process.argv.slice(2)
if (!(Number(runs) > 0 && Number.isSafeInteger(Number(seed)))) {
  console.error('usage: npm run test:models -- [RUNS] [SEED]')
  process.exit(2)
}

await install()
const each = Math.ceil(Number(runs) / models.length)
const count = await runVitest('models', ['unit'], {
  env: { TILLKIT_RUNS: `${each}`, TILLKIT_SEED: seed },
  filters: models.map(name => `${name}.property.test.ts`),
})
if (each * models.length >= whole) {
  const report = JSON.parse(await readFile(inRepository('.cache', 'test-reports', 'models.json'), 'utf8'))
  await writeFile(inRepository('packages', 'bench', 'MODELS.md'), writeModelsReport(report, each, seed))
}
endWithCount([count])
