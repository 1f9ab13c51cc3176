/**
 * `node packages/tools/src/new-adapter.mjs acme` writes the files of an adapter for the platform "acme" and makes what is
 * generated. It overwrites nothing.
 */
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { adapterFiles, adapterNameProblem } from './adapter-files.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'

const name = process.argv[2]
const problem = adapterNameProblem(name, readdirSync(inRepository('packages/adapters/src')))
if (problem) {
  console.error(problem)
  process.exit(2)
}

for (const [file, text] of Object.entries(adapterFiles(name))) {
  await mkdir(path.dirname(inRepository(file)), { recursive: true })
  await writeFile(inRepository(file), text, { flag: 'wx' })
  console.log(`wrote ${file}`)
}

const biome = inRepository('node_modules', '@biomejs', 'biome', 'bin', 'biome')
// How a line breaks depends on the name's length.
if (existsSync(biome))
  await runNode(biome, [
    'format',
    '--write',
    ...Object.keys(adapterFiles(name)).filter(file => file.endsWith('.ts')),
  ])
const { code } = await runNode(inRepository('packages/tools/src/generate.mjs'), process.argv.slice(3))
console.log(`
Next: its replies (catalog.wire.ts), then \`npm run generate\`; its facts (capabilities in catalog.ts); a real server or a
checked stand-in in ${name}.contract.test.ts; then purchase.ts, and \`npx vitest run --project contract packages/adapters/src/${name}\`
until all of it passes.
docs/adapters/write-an-adapter.md has the rules.`)
process.exit(code)
