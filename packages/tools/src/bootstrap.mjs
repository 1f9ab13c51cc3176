import { existsSync } from 'node:fs'
import path from 'node:path'
import { installDigest, isInstalled, rememberInstall } from './install-stamp.mjs'
import { pnpmVersion } from './pnpm-version.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Runs pnpm through npm's own npx, on a machine that has only Node and npm. Not through corepack: it asks registries
 * for signatures that mirrors do not have. `-y`, because npm may be set to refuse a program it has not seen.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runPnpm(args) {
  const npxArgs = ['-y', `pnpm@${pnpmVersion}`, ...args]
  const npx = npxScript()
  const { code } = npx
    ? await runCommand(process.execPath, [npx, ...npxArgs])
    : await runCommand('npx', npxArgs, { shell: process.platform === 'win32' })
  return code
}

/**
 * Installs what the lockfile says, or answers within a second that nothing changed since the last good install.
 * @returns {Promise<boolean>} whether anything had to be installed
 * @throws when the install fails
 */
export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Tillkit needs Node 20.19 or newer; this is ${process.versions.node}`)
  }
  const digest = await installDigest(root)
  if (await isInstalled(root, digest)) return false
  const code = await runPnpm(['install', '--frozen-lockfile'])
  if (code !== 0) throw new Error(`pnpm install failed (exit ${code}); its own words are above`)
  await rememberInstall(root, digest)
  return true
}

/** The npx that came with this Node, so that no shell stands between (npx is a .cmd on Windows). */
function npxScript() {
  const beside = path.dirname(process.execPath)
  const npm = process.env.npm_execpath
  return [
    npm && path.join(path.dirname(npm), 'npx-cli.js'),
    path.join(beside, 'node_modules', 'npm', 'bin', 'npx-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npx-cli.js'),
  ].find(file => file && existsSync(file))
}
