import { build } from './build.mjs'
import { failure } from './count-tests.mjs'
import { findChromium, findHeadlessShell } from './find-chromium.mjs'
import { isPrepared } from './real/install-shop.mjs'
import { realShops } from './real/real-shops.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'
import { runVitest } from './run-vitest.mjs'

const one = { passed: 1, failed: 0, skipped: 0, problems: [] }

/**
 * The stages of `npm test` after the install, in order. `after` are stages that run first when this one is
 * asked for alone; `needs` are those of them without which it cannot run; `run` shows the stage's own output and
 * answers its count.
 * @type {{ name: string, title: string, after?: string[], needs?: string[], run(): Promise<import('./count-tests.mjs').Count & { problems: string[] }> }[]}
 */
export const stages = [
  { name: 'types', title: 'Types (tsc -b)', run: () => tool('typescript/bin/tsc', ['-b']) },
  {
    name: 'lint',
    title: 'Lint and format (biome)',

    run: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'build', title: 'Build', run: runBuild },
  {
    name: 'unit',
    title: 'Unit, dom, repository checks, budgets',
    after: ['build'],
    run: () => runVitest('unit', ['unit', 'dom']),
  },
  {
    name: 'contract',
    title: 'Contract: every adapter, a real Vendure, the relay',

    run: () => runVitest('contract', ['contract']),
  },
  { name: 'fuzz', title: 'Broken replies, 20,000 for each adapter', run: () => runVitest('fuzz', ['fuzz']) },
  {
    name: 'faults',
    title: 'Faults: 1,000 checkouts over networks that fail, a real Vendure among them, and a real Chromium',
    after: ['build'],
    needs: ['build'],
    run: runFaults,
  },
  {
    name: 'browser',
    title: 'Browser: real Chromium over the built files',
    after: ['build'],
    needs: ['build'],
    run: () => runInBrowser('browser', ['browser', 'pace']),
  },
  {
    name: 'hostile',
    title: 'Hostile pages: a purchase on each, in real Chromium',
    after: ['build'],
    needs: ['build'],
    run: () => runInBrowser('hostile', ['hostile']),
  },
]

async function tool(bin, args) {
  const { code } = await runNode(inRepository('node_modules', bin), args)
  return code === 0 ? one : failure(`${bin} ${args.join(' ')} failed (exit ${code})`)
}

async function runBuild() {
  try {
    await build()
    return one
  } catch (error) {
    return failure(error.message)
  }
}

async function runFaults() {
  const found = await Promise.all(realShops().map(async name => ((await isPrepared(name)) ? name : '')))
  try {
    const env = { ...(await findBrowsers()), TILLKIT_FAULTS_SHOPS: ['vendure', ...found].join(' ') }
    return await runVitest('faults', ['faults'], { env })
  } catch (error) {
    return failure(error.message)
  }
}

async function findBrowsers() {
  return { TILLKIT_CHROMIUM: await findChromium(), TILLKIT_HEADLESS_SHELL: await findHeadlessShell() }
}

async function runInBrowser(name, projects) {
  try {
    return await runVitest(name, projects, { env: await findBrowsers() })
  } catch (error) {
    return failure(error.message)
  }
}
