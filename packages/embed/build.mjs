import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildAdapters, buildWidgets } from './build/chunks.mjs'
import { integrityTable } from './build/integrity-table.mjs'
import { buildLoaders } from './build/loader-file.mjs'
import { hashOf, sizeOf } from './build/measure.mjs'
import { version } from './build/options.mjs'
import { write, writeJson, writeRelease } from './build/release.mjs'

/**
 * Builds the browser files into `dist/`: `till.js` and its like, what they load, `integrity.json` and `manifest.json` (sizes); and into
 * `dist/release/` what a CDN serves, with loaders that refuse any file whose bytes differ. The same sources give the same
 * bytes.
 */
export async function buildEmbed(dist = fileURLToPath(new URL('./dist', import.meta.url))) {
  const parts = [...(await buildWidgets()), ...(await buildAdapters())]
  const files = new Map(parts.map(({ file, code }) => [file, code]))
  if (files.size !== parts.length) throw new Error('two chunks have one name')
  const sum = createHash('sha256')
  for (const name of [...files.keys()].sort()) sum.update(`${name}\0${files.get(name)}\0`)
  const build = sum.digest('hex').slice(0, 8)
  const { code, first } = integrityTable(files)
  files.set('integrity.js', code)

  // The folder also holds the type checker's output.
  if (existsSync(dist)) for (const old of readdirSync(dist)) if (old.endsWith('.js')) rmSync(join(dist, old))
  const loaders = await writeRelease(join(dist, 'release'), { version, build, files, first })
  for (const [name, code] of await buildLoaders({ build, files })) files.set(name, code)
  write(dist, files)
  const sorted = new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
  writeJson(join(dist, 'integrity.json'), each(sorted, hashOf))
  for (const [path, code] of loaders) sorted.set(`release/${path}`, code)
  const manifest = { build, files: each(sorted, sizeOf) }
  writeJson(join(dist, 'manifest.json'), manifest)
  return manifest
}

function each(files, measure) {
  return Object.fromEntries([...files].map(([name, text]) => [name, measure(text)]))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = Date.now()
  const { files } = await buildEmbed(process.argv[2])
  for (const [name, { raw, br }] of Object.entries(files)) {
    console.log(`${name.padEnd(26)} ${String(raw).padStart(7)} B ${String(br).padStart(7)} B brotli`)
  }
  console.log(`built in ${Date.now() - started} ms`)
}
