/**
 * Writes `packages/testing/src/faults/kinds.generated.ts` from the folder beside it: a kind of fault is a file of `kinds/`
 * that exports `fault`; and the table of them in `docs/guide/fault-proxy.md`. With `--check` it writes nothing and fails when
 * one is not current.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { putGenerated, readGenerated } from '../../tools/src/put-generated.mjs'
import { inRepository } from '../../tools/src/root.mjs'

const folder = 'packages/testing/src/faults'
const names = readdirSync(inRepository(folder, 'kinds'))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.replace('.ts', ''))
  .sort()
const camel = name => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())
const keyOf = name => (camel(name) === name ? name : `'${name}': ${camel(name)}`)

putGenerated(
  `${folder}/kinds.generated.ts`,
  `// Made from kinds/ by packages/testing/generate/make-faults.mjs: \`npm run generate\`.
import type { Fault } from './fault.ts'
${names.map(name => `import { fault as ${camel(name)} } from './kinds/${name}.ts'`).join('\n')}

/** Every kind of fault by its name. */
export const faults: {
${names.map(name => `  readonly '${name}': Fault`).join('\n')}
} = {
${names.map(name => `  ${keyOf(name)},`).join('\n')}
}
`,
)

const page = 'docs/guide/fault-proxy.md'
const rows = names.map(name => {
  const source = readFileSync(inRepository(folder, 'kinds', `${name}.ts`), 'utf8')
  const [, what] = /what: '(.*)'/.exec(source)
  const [, commits] = /commits: (\d)/.exec(source)
  return `| \`${name}\` | ${what} | ${commits} |`
})
const table = `| kind | what it does | commits |\n|---|---|---|\n${rows.join('\n')}\n`
putGenerated(
  page,
  readGenerated(page).replace(/(<!-- Made from.*-->\n)[\s\S]*(<!-- \/made -->)/, `$1${table}$2`),
)
