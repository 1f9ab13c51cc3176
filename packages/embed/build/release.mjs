import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildLoaders } from './loader-file.mjs'
import { hashOf } from './measure.mjs'

/** The version of the snippet: what a page says to it keeps its meaning within one. It is a folder of a release. */
export const snippetVersion = 'v1'

/** What a host must send for any page to load the files, whatever that page demands of what it embeds. */
const open = `  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff`

/**
 * Writes what a CDN serves: `<version>/`, which never changes, with a loader to be pinned by its hash, and `v1/till.js`, which
 * is replaced with each release and loads from `../<version>/`. Both refuse files whose bytes differ. `integrity.json` beside
 * each loader has the hashes of it and of all that it may load, by address from there; `_headers` is how to serve them.
 * @param files the browser files but the loaders, text by name
 * @param first the hashes that a loader carries
 * @returns the loaders, text by path
 */
export async function writeRelease(folder, { version, build, files, first }) {
  rmSync(folder, { recursive: true, force: true })
  const pinned = await buildLoaders({ build, integrity: first, files })
  const floating = await buildLoaders({ build, integrity: first, files, folder: `../${version}/` })
  write(join(folder, version), new Map([...files, ...pinned]))
  write(join(folder, snippetVersion), floating)
  const hashes = (loaders, prefix) =>
    Object.fromEntries([
      ...[...loaders].map(([name, code]) => [name, hashOf(code)]),
      ...[...files.keys()].sort().map(name => [prefix + name, hashOf(files.get(name))]),
    ])
  const headers = `/${snippetVersion}/*
  Cache-Control: public, max-age=300
${open}
/${version}/*
  Cache-Control: public, max-age=31536000, immutable
${open}
`
  write(folder, new Map([['_headers', headers]]))
  writeJson(join(folder, version, 'integrity.json'), hashes(pinned, ''))
  writeJson(join(folder, snippetVersion, 'integrity.json'), hashes(floating, `../${version}/`))
  const within = (folder, loaders) => [...loaders].map(([name, code]) => [`${folder}/${name}`, code])
  return new Map([...within(version, pinned), ...within(snippetVersion, floating)])
}

/** Writes files, text by name, into a folder. */
export function write(folder, files) {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
}

/** Writes a value for programs and people. */
export function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}
