import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inRepository } from './root.mjs'

/** The packages that others install; embed is built by its own `build.mjs` into browser files. */
const published = ['core', 'adapters', 'headless', 'widgets', 'testing']

/**
 * Builds each published package's `dist/`: one file for each source file, so that `package.json#exports` names them by the
 * same path and a bundler can leave out what a page does not use. Types are written by `tsc -b`.
 */
export async function buildPackages() {
  const { rolldown } = await import('rolldown')
  const { inlineCss } = await import(pathToFileURL(inRepository('packages/embed/build/css-plugin.mjs')).href)
  for (const name of published) {
    const folder = inRepository('packages', name)
    const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    // Data files and declarations are exported as they are.
    const sources = Object.values(exports).flatMap(({ 'tillkit-source': source }) => source ?? [])
    const input = sources
      .filter(source => /(?<!\.d)\.tsx?$/.test(source))
      .map(source => `${folder}/${source}`)
    const missing = input.filter(file => !existsSync(file))
    if (missing.length > 0) throw new Error(`exports name what is not there: ${missing.join(', ')}`)
    const bundle = await rolldown({
      input,
      platform: 'neutral',
      // What is not a file of the package itself is installed beside it.
      external: id => !/^[./]|^[A-Za-z]:|\.text$/.test(id),
      transform: { target: 'es2022', jsx: { runtime: 'automatic', importSource: 'preact' } },
      plugins: [inlineCss()],
      tsconfig: false,
    })
    await bundle.write({
      dir: `${folder}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `${folder}/src`,
      entryFileNames: '[name].js',
    })
    await bundle.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPackages()
