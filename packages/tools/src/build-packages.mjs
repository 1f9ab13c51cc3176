import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inRepository } from './root.mjs'

/** The packages that others install; embed is built by its own `build.mjs` into browser files. */
const published = readdirSync(inRepository('packages')).filter(name => {
  if (name === 'embed' || !existsSync(inRepository('packages', name, 'package.json'))) return false
  return manifestOf(name).private !== true
})

/**
 * Builds each published package's `dist/`: one file for each source file, so that `package.json#exports` names them by the
 * same path and a bundler can leave out what a page does not use. Types are written by `tsc -b`.
 */
export async function buildPackages() {
  const { rolldown } = await import('rolldown')
  const { inlineCss } = await import(pathToFileURL(inRepository('packages/embed/build/css-plugin.mjs')).href)
  for (const name of published) {
    const folder = inRepository('packages', name)
    const { exports = {}, bin = {} } = manifestOf(name)
    // Data files and declarations are exported as they are.
    const sources = Object.values(exports).flatMap(({ 'tillkit-source': source }) => source ?? [])
    const programs = Object.values(bin).map(file => file.replace('/dist/', '/src/').replace(/\.js$/, '.ts'))
    const input = [...sources.flatMap(source => sourcesOf(folder, source)), ...programs]
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

function manifestOf(name) {
  return JSON.parse(readFileSync(inRepository('packages', name, 'package.json'), 'utf8'))
}

/** The files that an exported source stands for: its `*` is the name of a folder, the same wherever it is. */
function sourcesOf(folder, source) {
  if (!source.includes('*')) return [source]
  return readdirSync(`${folder}/${source.slice(0, source.indexOf('*'))}`)
    .map(name => source.replaceAll('*', name))
    .filter(file => existsSync(`${folder}/${file}`))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPackages()
