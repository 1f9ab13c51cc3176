import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Names what is in files: another text or another name below a folder makes another version.
 * @param {...string} paths of files, and of folders with all that is below them
 * @returns {Promise<string>} 12 hex digits
 */
export async function contentVersion(...paths) {
  const hash = createHash('sha256')
  for (const top of paths) {
    const below = (await stat(top)).isDirectory() ? await readdir(top, { recursive: true }) : ['']
    for (const name of below.sort()) {
      const file = path.join(top, name)
      if ((await stat(file)).isFile()) hash.update(name.replaceAll('\\', '/')).update(await readFile(file))
    }
  }
  return hash.digest('hex').slice(0, 12)
}
