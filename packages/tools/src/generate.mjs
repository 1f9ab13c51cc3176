/**
 * `npm run generate` writes every generated file; `-- --check` writes nothing and fails when one is not current. A
 * generator is a `packages/<name>/generate/make-*.mjs` that knows `--check` too; other files there are its parts.
 * `--no-install` leaves the installed packages as they are.
 */
import { existsSync, readdirSync } from 'node:fs'
import { install } from './bootstrap.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'

const isCheck = process.argv.includes('--check')
const generators = readdirSync(inRepository('packages'))
  .sort()
  .map(name => ['packages', name, 'generate'])
  .filter(folder => existsSync(inRepository(...folder)))
  .flatMap(folder =>
    readdirSync(inRepository(...folder))
      .filter(file => /^make-.*\.mjs$/.test(file))
      .sort()
      .map(file => [...folder, file]),
  )

// A check runs inside the tests, after their install.
if (!isCheck && !process.argv.includes('--no-install')) await install()
let failed = 0
for (const generator of generators) {
  const { code } = await runNode(inRepository(...generator), isCheck ? ['--check'] : [])
  if (code === 0) continue
  failed += 1
  console.error(`${generator.join('/')} failed (exit ${code})`)
}
if (generators.length === 0) {
  console.error('no generator found in packages/*/generate/make-*.mjs')
  failed = 1
}
process.exit(failed === 0 ? 0 : 1)
