import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRepository } from './root.mjs'

/**
 * Makes one runnable file of a TypeScript program and the sources of the workspace that it imports, for tests that start it
 * as a process of its own without a build. What is installed from elsewhere is loaded from where the program's package has it.
 * @param {string} source its path in the repository, below `packages/NAME/src`
 * @param {{ installed?: readonly string[], without?: RegExp }} [options] `installed` packages are left to be loaded; what
 *   `without` matches is left out: dynamic imports that the program will not reach
 * @returns {Promise<string>} the path of the file
 */
export async function bundleProgram(source, { installed = [], without } = {}) {
  const { rolldown } = await import(pathToFileURL(inRepository('node_modules/rolldown/dist/index.mjs')).href)
  const [packages, name] = source.split('/')
  const dir = inRepository(
    packages,
    name,
    'dist',
    'programs',
    `${path.basename(source, '.ts')}-${process.pid}`,
  )
  const bundle = await rolldown({
    input: inRepository(source),
    platform: 'node',
    external: id => id.startsWith('node:') || installed.includes(id) || without?.test(id) === true,
    resolve: { conditionNames: ['tillkit-source', 'node', 'import', 'default'] },
    transform: { target: 'es2022' },
    tsconfig: false,
    logLevel: 'silent',
  })
  await bundle.write({
    dir,
    format: 'es',
    entryFileNames: 'program.mjs',
    chunkFileNames: '[name]-[hash].mjs',
  })
  await bundle.close()
  return path.join(dir, 'program.mjs')
}
