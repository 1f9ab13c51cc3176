import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildAdapters, buildWidgets } from './build/chunks.mjs'
import { buildLoader } from './build/loader-file.mjs'
import { hashOf, sizeOf } from './build/measure.mjs'

/**
 * Builds the browser files into `dist/`: `till.js`, what it loads, `till.sri.js` (the same, refusing any file whose bytes
 * differ), `integrity.json` and `manifest.json` (sizes). The same sources give the same bytes.
 */
export async function buildEmbed(dist = fileURLToPath(new URL('./dist', import.meta.url))) {
  const parts = [...(await buildWidgets()), ...(await buildAdapters())]
  const files = new Map(parts.map(({ file, code }) => [file, code]))
  if (files.size !== parts.length) throw new Error('two chunks have one name')
  const names = [...files.keys()].sort()
  const build = createHash('sha256')
  for (const name of names) build.update(`${name}\0${files.get(name)}\0`)
  const mark = build.digest('hex').slice(0, 8)
  const integrity = Object.fromEntries(names.map(name => [name, hashOf(files.get(name))]))

  files.set('till.js', await buildLoader({ build: mark }))
  files.set('till.sri.js', await buildLoader({ build: mark, integrity }))

  mkdirSync(dist, { recursive: true })
  // The folder also holds the type checker's output.
  for (const old of readdirSync(dist)) if (old.endsWith('.js')) rmSync(join(dist, old))
  for (const [name, code] of files) writeFileSync(join(dist, name), code)
  const all = [...files.keys()].sort()
  const manifest = {
    build: mark,
    files: Object.fromEntries(all.map(name => [name, sizeOf(files.get(name))])),
  }
  const hashes = Object.fromEntries(all.map(name => [name, hashOf(files.get(name))]))
  writeFileSync(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`)
  return manifest
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = Date.now()
  const { files } = await buildEmbed()
  for (const [name, { raw, br }] of Object.entries(files)) {
    console.log(`${name.padEnd(24)} ${String(raw).padStart(7)} B ${String(br).padStart(7)} B brotli`)
  }
  console.log(`built in ${Date.now() - started} ms`)
}
