import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const stampFile = 'node_modules/.tillkit-install'

/**
 * A digest of all that decides what an install would do: the lockfile, the workspace file, every package.json, and
 * the machine it was done for.
 * @param {string} root the repository
 * @returns {Promise<string>}
 */
export async function installDigest(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']
  for (const room of ['packages', 'examples']) {
    const folders = await readdir(path.join(root, room)).catch(() => [])
    files.push(...folders.sort().map(folder => path.join(room, folder, 'package.json')))
  }
  for (const file of files) {
    const text = await readFile(path.join(root, file)).catch(() => '')
    hash.update(`\n${file.replaceAll('\\', '/')}\n`).update(text)
  }
  return hash.digest('hex')
}

/** Whether the last good install was of exactly these files, and every workspace package still has its folder. */
export async function isInstalled(root, digest) {
  const stamp = await readFile(path.join(root, stampFile), 'utf8').catch(() => '')
  return stamp === digest && existsSync(path.join(root, 'node_modules', '.pnpm'))
}

/** Remembers a good install; call it only after one. */
export async function rememberInstall(root, digest) {
  await mkdir(path.join(root, 'node_modules'), { recursive: true })
  await writeFile(path.join(root, stampFile), digest)
}
