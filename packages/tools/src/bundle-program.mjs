import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRepository } from './root.mjs'

/**
 * Makes one runnable program, with the files that it loads later beside it, of a TypeScript source and all that it imports,
 * from the workspace or installed: it needs nothing but Node.
 * @param {string} source its path in the repository, below `packages/NAME/src`
 * @param {{ to?: string, without?: RegExp }} [options] `to` is a folder in the repository; without it the program is gone
 *   when this process ends. What `without` matches is left out: dynamic imports that the program will not reach
 * @returns {Promise<string>} the path of `program.mjs`
 */
export async function bundleProgram(source, { to, without } = {}) {
  const { rolldown } = await import(pathToFileURL(inRepository('node_modules/rolldown/dist/index.mjs')).href)
  const [packages, name] = source.split('/')
  const own = inRepository(
    packages,
    name,
    'dist',
    'programs',
    `${path.basename(source, '.ts')}-${process.pid}`,
  )
  const dir = to ? inRepository(to) : own
  if (!to) process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  const bundle = await rolldown({
    input: inRepository(source),
    platform: 'node',
    external: id => id.startsWith('node:') || without?.test(id) === true,
    resolve: { conditionNames: ['tillkit-source', 'node'] },
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
