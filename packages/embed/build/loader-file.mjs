import { readFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'
import { common, source, written } from './options.mjs'

/**
 * `till.js`: one classic script, so that it can be `async` in any page and knows where it came from. `folder`: where the
 * other files are, from its own; `integrity`: the hashes that it carries, for one that checks. Beside it, by name, a
 * `till-<adapter>.js` for each of `files` that is a catalog: the same with that catalog in it.
 */
export async function buildLoaders({ build, folder = '', integrity, files }) {
  const options = common({
    TILL_BUILD: JSON.stringify(build),
    TILL_FOLDER: JSON.stringify(folder),
    ...(integrity && { TILL_INTEGRITY: JSON.stringify(integrity) }),
  })
  const bundle = await rolldown({
    ...options,
    input: source('embed', 'src', 'till.ts'),
    plugins: [rowsThroughLoader(), ...(integrity ? [checked()] : []), ...options.plugins],
  })
  const { output } = await bundle.generate({ ...written, format: 'iife', codeSplitting: false })
  await bundle.close()
  const [{ code }] = output
  const loaders = new Map([['till.js', carrying(code)]])
  for (const [name, text] of files) {
    const [, adapter] = /^([\w-]+)-catalog\.js$/.exec(name) ?? []
    if (adapter) loaders.set(`till-${adapter}.js`, carrying(code, name, text))
  }
  return loaders
}

/** A loader with one of the other files in it, or none, which runs when it is first loaded. */
function carrying(loader, name, text) {
  const file = name ? `{async ${JSON.stringify(name)}(){"use strict";${toBody(text)}}}` : '{}'
  return loader.replace('TILL_CARRIED', () => file)
}

/** A built module as the body of an async function that returns what it exports. */
function toBody(module) {
  const { type, start, specifiers } = parseAst(module).body.at(-1)
  if (type !== 'ExportNamedDeclaration') throw new Error('a module that does not end with its exports')
  const names = specifiers.map(({ local, exported }) => `${exported.name}:${local.name}`)
  return `${module.slice(0, start)}return{${names}}`
}

/** Has the loader refuse files with other bytes. */
function checked() {
  return {
    name: 'checked',
    resolveId: id => (id === './bring.ts' ? source('embed', 'src', 'bring-checked.ts') : null),
  }
}

/** The rows of the adapters' registry, which import parts of folders, as calls of the loader's own `load`. */
function rowsThroughLoader() {
  const id = source('adapters', 'src', 'registry.generated.ts')
  return {
    name: 'rows-through-loader',
    load(asked) {
      if (asked !== id) return null
      const parts = [...readFileSync(id, 'utf8').matchAll(/import\('\.\/([\w-]+)\/([\w-]+)\.ts'\)/g)]
      const names = new Set(parts.map(([, name]) => name))
      const sell = new Set(parts.flatMap(([, name, part]) => (part === 'purchase' ? name : [])))
      const [some, none] = [
        [...names].filter(name => sell.has(name)),
        [...names].filter(name => !sell.has(name)),
      ]
      return `import { load } from ${JSON.stringify(source('embed', 'src', 'load.ts'))}
export const registry = {}
for (const name of ${JSON.stringify([...names].join(' '))}.split(' ')) registry[name] = {
  catalog: () => load(name + '-catalog.js'),
  purchase: ${none.length ? `/^(${some.join('|')})$/.test(name) && (` : ''}() => load(name + '-purchase.js')${none.length ? ')' : ''},
}`
    },
  }
}
