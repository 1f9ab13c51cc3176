import { readFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { common, source, written } from './options.mjs'

/** `till.js`: one classic script, so that it can be `async` in any page and knows where it came from. */
export async function buildLoader({ build, integrity }) {
  const { version } = JSON.parse(readFileSync(source('embed', 'package.json'), 'utf8'))
  const options = common({
    TILL_BUILD: JSON.stringify(build),
    TILL_INTEGRITY: integrity ? JSON.stringify(integrity) : 'undefined',
    TILL_VERSION: JSON.stringify(version),
  })
  const bundle = await rolldown({
    ...options,
    input: source('embed', 'src', 'till.ts'),
    plugins: [...options.plugins, rowsThroughLoader()],
  })
  const { output } = await bundle.generate({ ...written, format: 'iife', codeSplitting: false })
  await bundle.close()
  return output[0].code
}

/** Turns the rows of the adapters' registry, which import folders' parts, into calls of the loader's own `load`. */
function rowsThroughLoader() {
  return {
    name: 'rows-through-loader',
    transform(code, id) {
      if (!id.endsWith('registry.generated.ts')) return null
      const rows = code.replace(/import\('\.\/([\w-]+)\/(catalog|purchase)\.ts'\)/g, 'load("$1-$2.js")')
      return `import { load } from ${JSON.stringify(source('embed', 'src', 'loader.ts'))}\n${rows}`
    },
  }
}
