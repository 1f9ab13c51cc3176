import { mkdir, readFile, rm } from 'node:fs/promises'
import { build } from './build.mjs'
import { countVitest } from './count-tests.mjs'
import { findChromium } from './find-chromium.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'

const one = { passed: 1, failed: 0, skipped: 0, problems: [] }
const failure = problem => ({ passed: 0, failed: 1, skipped: 0, problems: [problem] })

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
    run: () => vitest('unit', ['unit', 'dom']),
  },
  {
    name: 'contract',
    title: 'Contract: memory and a real Vendure',

    run: () => vitest('contract', ['contract']),
  },
  {
    name: 'browser',
    title: 'Browser: real Chromium over the built files',
    after: ['build'],
    needs: ['build'],
    run: runBrowser,
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

async function runBrowser() {
  try {
    return await vitest('browser', ['browser'], { TILLKIT_CHROMIUM: await findChromium() })
  } catch (error) {
    return failure(error.message)
  }
}

async function vitest(name, projects, env = {}) {
  const reports = inRepository('.cache', 'test-reports')
  const report = inRepository('.cache', 'test-reports', `${name}.json`)
  await mkdir(reports, { recursive: true })
  // An old report must not speak for a run that wrote none.
  await rm(report, { force: true })
  const { code } = await runNode(
    inRepository('node_modules/vitest/vitest.mjs'),
    [
      'run',
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
