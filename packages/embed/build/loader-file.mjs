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
      const rows = [...names].map(name => {
        const sells = parts.some(([, other, part]) => other === name && part === 'purchase')
        return `${JSON.stringify(name)}: row(${JSON.stringify(name)}${sells ? ', true' : ''})`
      })
      return `import { load } from ${JSON.stringify(source('embed', 'src', 'load.ts'))}
const row = (name, sells) => ({
  catalog: () => load(name + '-catalog.js'),
  purchase: sells && (() => load(name + '-purchase.js')),
})
export const registry = { ${rows.join(', ')} }`
    },
  }
}
