import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

/** Runs TypeScript modules and answers with their exports, in the order asked. zod comes along in the bundle. */
export async function loadWire(files) {
  const folder = await mkdtemp(join(tmpdir(), 'tillkit-wire-'))
  try {
    const bundle = await rolldown({
      input: Object.fromEntries(files.map((file, index) => [`wire${index}`, file])),
      platform: 'node',
      resolve: { conditionNames: ['tillkit-source', 'module', 'import', 'default'] },
      logLevel: 'warn',
    })
    await bundle.write({
      dir: folder,
      format: 'es',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    })
    await bundle.close()
    return await Promise.all(
      files.map((_, index) => import(pathToFileURL(join(folder, `wire${index}.mjs`)).href)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
