/**
 * `npm run test:real` tests against shops that are too heavy for the workspace's install: it installs and seeds each one
 * once, into `.cache/real`, and runs the `*.real.test.ts` files. `npm run test:real -- medusa` prepares that shop and runs
 * the files with "medusa" in their path; `npm run test:real -- four-shops` runs those of an example that uses all shops.
 * The last line is the count.
 */
import { existsSync } from 'node:fs'
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

const shops = realShops()
const asked = process.argv.slice(2)
const pages = asked.filter(name => !shops.includes(name))
const unknown = pages.find(name => !existsSync(inRepository('examples', name)))
if (unknown !== undefined) {
  console.error(`there is no shop or example "${unknown}"; the shops are ${shops.join(', ')}`)
  process.exit(2)
}

const steps = createSteps()
const results = []
try {
  await steps.run('Install', install)
} catch (error) {
  endWithCount([failure(error.message)])
}
const withPages = asked.length === 0 || pages.length > 0
for (const name of shops.filter(shop => withPages || asked.includes(shop)))
  await steps
    .run(`Prepare ${name}`, async () => {
      const { code } = await runNode(inRepository('examples', `${name}-shop`, 'start.mjs'), ['--prepare'])
      if (code !== 0) throw new Error(`${name} could not be prepared (exit ${code})`)
    })
    // Its tests fail by themselves; that it could not be prepared is a failure of its own, with its reason.
    .catch(error => results.push(failure(error.message)))

let env = {}
if (withPages)
  await steps
    .run('Build', async () => {
      await build({ capture: true })
      env = { TILLKIT_CHROMIUM: await findChromium() }
    })
    .catch(error => results.push(failure(error.message)))

results.push(await runVitest('real', ['real'], { filters: asked, env }))
endWithCount(results, steps.summary())
