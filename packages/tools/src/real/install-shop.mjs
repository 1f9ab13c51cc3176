import { createHash } from 'node:crypto'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { inRepository } from '../root.mjs'
import { runCommand } from '../run-command.mjs'
import { makeOnce } from './make-once.mjs'

const manifests = ['package.json', 'package-lock.json']
const shelf = inRepository('.cache', 'real')
const manifestFolder = name => inRepository('examples', `${name}-shop`, 'server')

/**
 * Where a shop is, or will be, installed: another folder for each manifest and system.
 * @param {string} name
 * @returns {Promise<string>}
 */
async function folderOf(name) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  for (const file of manifests) hash.update(await readFile(path.join(manifestFolder(name), file)))
  return path.join(shelf, `${name}-${hash.digest('hex').slice(0, 12)}`)
}

/**
 * Whether a shop was installed and seeded, so that it starts without a download.
 * @param {string} name
 * @returns {Promise<boolean>}
 */
export async function isPrepared(name) {
  const files = await readdir(await folderOf(name)).catch(() => [])
  return files.some(file => file.startsWith('seeded-'))
}

/**
 * Installs what `examples/NAME-shop/server` pins into `.cache/real/NAME-HASH`, once for each manifest and system; an
 * older manifest's folder is removed. No install script runs.
 * @param {string} name
 * @param {(line: string) => void} log told when something is to be installed, since it takes minutes
 * @returns {Promise<string>} the folder with its `node_modules`
 * @throws with npm's own words when it fails
 */
export async function installShop(name, log) {
  const folder = await folderOf(name)
  await makeOnce(folder, `${name}-`, async making => {
    log(`Installing ${name} (minutes, once): ${path.relative(inRepository(), folder)}`)
    for (const file of manifests)
      await copyFile(path.join(manifestFolder(name), file), path.join(making, file))
    const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', making]
    // Not `ci`: it refuses a lockfile from a registry that lacks the builds of optional packages for other systems. What the
    // lockfile does name is installed as it says.
    const { code, output } = await runCommand('npm', ['install', ...flags], {
      // A silent `npm run` around this would leave nothing to tell.
      env: { npm_config_loglevel: 'error' },
      capture: true,
      shell: process.platform === 'win32',
    })
    if (code !== 0) throw new Error(`npm could not install ${name} (exit ${code})\n${output.slice(-4000)}`)
  })
  return folder
}
