import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inlineCss } from './css-plugin.mjs'

/** The repository's packages. */
export const packages = fileURLToPath(new URL('../..', import.meta.url))

/** The version of the package, which a release is a folder of. */
export const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** What all browser files are built with. Sources, not other packages' builds. */
export function common(define) {
  return {
    platform: 'browser',
    resolve: {
      conditionNames: ['tillkit-source', 'module', 'import', 'browser', 'default'],
    },
    transform: {
      target: 'es2022',
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
      inject: {
        h: [source('widgets', 'src', 'mount', 'h.ts'), 'h'],
        Fragment: ['preact', 'Fragment'],
        document: [source('embed', 'src', 'realm', 'host-document.ts'), 'document'],
      },
      define: { 'process.env.NODE_ENV': '"production"', TILL_VERSION: JSON.stringify(version), ...define },
    },
    treeshake: { moduleSideEffects: id => !/\/packages\/(?!embed\/src\/(till|diagnose))/.test(id) },
    plugins: [inlineCss()],
    tsconfig: false,
    onLog(level, log, report) {
      // What cannot be found would otherwise be left to the browser to find.
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message)
      // One file for what is loaded together and what is loaded later is meant, see src/chunks.
      if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') report(level, log)
    },
  }
}

/** How all browser files are written. */
export const written = {
  format: 'es',
  minify: true,
  // Notes for bundlers (`__PURE__` before each element) would be left in: 50 to 100 B a file.
  comments: false,
  chunkFileNames: '[name].js',
  entryFileNames: '[name].js',
}

/** A source file of a package. */
export function source(...path) {
  return join(packages, ...path)
}
