import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const packages = ['core', 'adapters', 'headless', 'widgets', 'embed', 'testing']

/** A new folder of the system's own. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'till-'))
}

/** The files that a build wrote into a folder and below, text by path; sorted. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    paths.sort().map(async path => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
  )
  return new Map(texts)
}

/**
 * Builds a copy of the sources as someone else would: in another folder, with other file times, in another time zone and
 * language, with another current folder and name. `change` may edit the copy before that. Answers the files.
 */
export async function buildElsewhere(
  change?: (copy: string) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const [copy, out] = await Promise.all([temporaryFolder(), temporaryFolder()])
  try {
    for (const name of packages) {
      const from = join(repository, 'packages', name)
      await cp(from, join(copy, 'packages', name), {
        recursive: true,
        verbatimSymlinks: true,
        filter: path => path === from || !/^(dist|\.vitest)$/.test(basename(path)),
      })
    }
    await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'))
    await change?.(copy)
    const env = {
      PATH: process.env['PATH'],
      HOME: copy,
      USER: 'someone',
      TZ: 'Pacific/Chatham',
      LANG: 'tr_TR.UTF-8',
    }
    const child = spawn(process.execPath, [join(copy, 'packages', 'embed', 'build.mjs'), out], {
      cwd: tmpdir(),
      env: { ...env, LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const code = await new Promise(done => child.once('close', done))
    if (code !== 0) throw new Error(said)
    return await filesIn(out)
  } finally {
    await Promise.all([copy, out].map(folder => rm(folder, { recursive: true })))
  }
}
