import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Who is raced against: exact releases, by the hash of what npm serves. Both are MIT. They are fetched for a race and never
 * shipped; no dependencies of this package, since drop-in.js declares Node 22, which only its browser files do not need.
 */
export const peers = {
  'buy-button': {
    package: '@shopify/buy-button-js',
    version: '3.0.6',
    integrity: 'igPl+xyVHVTZ0xRhTOuZC6h2kHgRE/gnPNkGR3bb9kRz/cx4Pc4mYIpmQOMzmsdv7aJ9uH5w/hVRquV71eGTww==',
    files: 'dist',
  },
  'drop-in': {
    package: '@commercelayer/drop-in.js',
    version: '2.27.0',
    integrity: 'y0gWSeMMHOStsxRYCCgfO6d5VwRXdwlYcTaHgzrrkwZRH9D0x9/Vc7DLc+2XlDhwBsy/xrZgCftvgEau5IR9mg==',
    files: 'dist/drop-in',
  },
}

/** The browser files of a peer, bytes by name. Fetched through the npm client once, then kept in the bench's `.cache`. */
export function peerFiles(id) {
  const peer = peers[id]
  const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))
  const home = join(cache, `${id}-${peer.version}`)
  if (!existsSync(home)) fetchPeer(peer, cache, home)
  const folder = join(home, 'package', peer.files)
  const names = readdirSync(folder).filter(name => /\.(js|css|svg)$/.test(name))
  return new Map(names.map(name => [name, readFileSync(join(folder, name))]))
}

function fetchPeer({ package: name, version, integrity }, cache, home) {
  mkdirSync(cache, { recursive: true })
  const options = { cwd: cache, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
  const [file] = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], options)
    .trim()
    .split('\n')
  const archive = join(cache, file)
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (hash !== integrity) throw new Error(`${name}@${version} is not the file that was looked at: ${hash}`)
  mkdirSync(home)
  try {
    execFileSync('tar', ['-xzf', archive, '-C', home])
  } catch (error) {
    rmSync(home, { recursive: true })
    throw error
  } finally {
    rmSync(archive)
  }
}
