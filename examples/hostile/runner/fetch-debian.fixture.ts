import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = fileURLToPath(new URL('../.cache/debian/', import.meta.url))

/**
 * Unpacks Debian packages into `.cache/debian/<name>`, without installing them: libraries and themes that npm does not carry
 * as browsers load them. Answers the names of those that cannot be had here, where there is no apt or no network.
 */
export async function fetchDebian(names: readonly string[]): Promise<readonly string[]> {
  const wanted = names.filter(name => !existsSync(join(cache, name)))
  if (!wanted[0]) return []
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) return wanted
  if (await fetchInto(wanted)) return []
  // The lists of packages may be missing on a fresh machine, or old.
  await run('apt-get', ['update', '-qq']).catch(() => {})
  await fetchInto(wanted)
  return wanted.filter(name => !existsSync(join(cache, name)))
}

async function fetchInto(names: readonly string[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'till-debian-'))
  try {
    await run('apt-get', ['download', '-qq', ...names], { cwd: folder })
    await mkdir(cache, { recursive: true })
    for (const file of await readdir(folder)) {
      const [name = ''] = file.split('_')
      const unpacked = join(folder, name)
      await run('dpkg', ['-x', join(folder, file), unpacked])
      // At once, so that a stopped test leaves no half of it; `cp` because the cache may be on another disk.
      await run('cp', ['-r', unpacked, join(cache, `.${name}`)])
      await rename(join(cache, `.${name}`), join(cache, name))
    }
    return true
  } catch {
    return false
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
