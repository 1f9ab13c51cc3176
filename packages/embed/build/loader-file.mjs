import { readFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { common, source, written } from './options.mjs'

/**
 * `till.js`: one classic script, so that it can be `async` in any page and knows where it came from. `folder`: where the
 * other files are, from its own; `integrity`: the hashes that it carries, for one that checks.
 */
export async function buildLoader({ build, folder = '', integrity }) {
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
  return output[0].code
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
