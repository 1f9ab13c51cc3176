import { rolldown } from 'rolldown'
import { common, written } from './options.mjs'
import { slimLibraries } from './slim.mjs'

/** A module with all that it imports as one text, made as the browser files are: their Preact, their minifier. */
export async function bundleForTests(input) {
  const { plugins, ...options } = common({})
  const bundle = await rolldown({ ...options, input, plugins: [...plugins, slimLibraries()] })
  const { output } = await bundle.generate({ ...written, codeSplitting: false })
  await bundle.close()
  return output[0].code
}
