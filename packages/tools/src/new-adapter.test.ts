import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Runs a program of Node's. Throws with what it wrote. */
function runIn(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed (exit ${status})\n${stdout}${stderr}`)
  return stdout
}

/** The repository as it is, in a folder of its own, on the modules that are installed here. */
function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'tillkit-new-adapter-'))
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter(Boolean)
  for (const file of files) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file), { recursive: true })
  }
  const packages = readdirSync(join(root, 'packages')).map(name => join('packages', name))
  for (const folder of ['.', ...packages]) {
    const modules = join(root, folder, 'node_modules')
    // Junctions need no rights on Windows.
    if (existsSync(modules)) symlinkSync(modules, join(copy, folder, 'node_modules'), 'junction')
  }
  git(copy, 'init', '--quiet')
  git(copy, 'add', '--all')
  return copy
}

/** As the workspace runs contract tests, without starting a Vendure that nobody asks. */
const config = `import { defineConfig } from 'vitest/config'
const conditions = ['tillkit-source', 'module', 'node', 'development|production']
const config = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['packages/adapters/src/zz-example/*.contract.test.ts'] },
})
export { config as default }
`

/** The new folder alone: what it imports is checked where it is. */
const types = JSON.stringify({
  extends: './tsconfig.base.json',
  compilerOptions: {
    noEmit: true,
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
    types: ['node'],
  },
  include: ['packages/adapters/src/zz-example'],
})

describe('pnpm new-adapter', () => {
  let copy = ''
  beforeAll(() => {
    copy = copyRepository()
  }, 60_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }), 60_000)

  it('makes an adapter that is listed, correct and held by the contract, touching eight files', () => {
    const run = (...args: readonly string[]) => runIn(copy, args)
    run('packages/tools/src/new-adapter.mjs', 'zz-example', '--no-install')

    const touched = [
      ['diff', '--name-only'],
      ['ls-files', '--others', '--exclude-standard'],
    ]
      .flatMap(args => git(copy, ...args).split('\n'))
      .filter(Boolean)
    expect(touched).toContain('packages/adapters/src/zz-example/catalog.ts')
    expect(touched.length).toBeLessThanOrEqual(8)
    const edited = touched.filter(file => !file.includes('zz-example'))
    for (const file of edited) {
      const text = readFileSync(join(copy, file), 'utf8')
      expect(text, `${file} is generated`).toMatch(/Made (from|by)/)
      expect(text).toContain('zz-example')
    }

    writeFileSync(join(copy, 'one.config.ts'), config)
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const output = run(vitest, 'run', '--config', 'one.config.ts', '--reporter=json')
    const report = JSON.parse(output.slice(output.indexOf('{'))) as Record<string, unknown>
    expect(report).toMatchObject({ success: true, numFailedTests: 0, numPendingTests: 0 })
    expect(report['numPassedTests']).toBeGreaterThan(13)

    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
    run(biome, 'check', '--error-on-warnings', 'packages/adapters/src/zz-example')
    writeFileSync(join(copy, 'tsconfig.one.json'), types)
    run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.one.json')
  }, 180_000)
})
