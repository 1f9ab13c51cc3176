/**
 * Writes `packages/adapters/src/registry.generated.ts` from the folders beside it: an adapter is a folder with a
 * `catalog.ts`, and one that also sells has a `purchase.ts`; and `detect/recognizers.generated.ts` from those with a
 * `recognize.ts`. With `--check` it writes nothing and fails when a file is not current.
 */
import { existsSync, readdirSync } from 'node:fs'
import { putGenerated } from '../../tools/src/put-generated.mjs'
import { inRepository } from '../../tools/src/root.mjs'

const folder = 'packages/adapters/src'
const has = (name, part) => existsSync(inRepository(folder, name, `${part}.ts`))
const names = readdirSync(inRepository(folder), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && has(entry.name, 'catalog'))
  .map(entry => entry.name)
  .sort()

const keyOf = name => (/^[a-z]\w*$/.test(name) ? name : `'${name}'`)
const camel = name => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())
const row = name => {
  const parts = ['catalog', 'purchase'].filter(part => has(name, part))
  return `  ${keyOf(name)}: { ${parts.map(part => `${part}: () => import('./${name}/${part}.ts')`).join(', ')} },`
}
putGenerated(
  `${folder}/registry.generated.ts`,
  `// Made from the folders beside it by packages/adapters/generate/make-registry.mjs: \`npm run generate\`.
import type { AdapterEntry } from '@tillkit/core'

/** Every adapter by the name that \`data-merchant\` begins with, loaded part by part. */
export const registry: Readonly<Record<string, AdapterEntry>> = {
${names.map(row).join('\n')}
}
`,
)

const recognized = names.filter(name => has(name, 'recognize'))
putGenerated(
  `${folder}/detect/recognizers.generated.ts`,
  `// Made from the adapters' recognize.ts by packages/adapters/generate/make-registry.mjs: \`npm run generate\`.
${recognized.map(name => `import { recognizer as ${camel(name)} } from '../${name}/recognize.ts'`).join('\n')}
import type { Recognizer } from './recognizer.ts'

/** Every platform that can be recognized, by its adapter's name. */
export const recognizers: Readonly<Record<string, Recognizer>> = {
${recognized.map(name => (keyOf(name) === camel(name) ? `  ${name},` : `  ${keyOf(name)}: ${camel(name)},`)).join('\n')}
}
`,
)
