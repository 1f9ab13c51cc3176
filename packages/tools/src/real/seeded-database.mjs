import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { findPostgres } from '../find-postgres.mjs'
import { startPostgres } from '../start-postgres.mjs'
import { makeOnce } from './make-once.mjs'
import { removeLeftBehind } from './remove-left-behind.mjs'

/**
 * A PostgreSQL that starts full: the first time `seed` fills one, whose files are kept; each start copies them, so that
 * every run begins with the same data and several can run at once.
 * @param {{ folder: string, version: string, seed: (url: string, data: string) => Promise<void>, log: (line: string) => void }} options
 *   `folder` is the shop's own (see `install-shop.mjs`); `version` names what the seed made: data of another one are
 *   removed; `seed` may leave files of its own in the folder `data`
 * @returns {Promise<() => Promise<{ url: string, data: string, stop(): Promise<void> }>>} starts a copy, which `stop`
 *   removes
 */
export async function seededDatabase({ folder, version, seed, log }) {
  // The files of one PostgreSQL are nothing to the next major version.
  const programs = await findPostgres()
  const [major = ''] =
    /\d+/.exec(execFileSync(path.join(programs, 'postgres'), ['--version'], { encoding: 'utf8' })) ?? []
  const kept = path.join(folder, `seeded-${version}-${major}`)
  await makeOnce(kept, 'seeded-', async making => {
    const postgres = await startPostgres({ folder: making })
    try {
      await seed(postgres.url, making)
    } finally {
      await postgres.stop()
    }
  })
  return async () => {
    const runs = path.join(folder, 'runs')
    await mkdir(runs, { recursive: true })
    await removeLeftBehind(runs, 'run-')
    const run = await mkdtemp(path.join(runs, `run-${process.pid}-`))
    // As root, the database belongs to another user, who must be able to enter.
    await chmod(run, 0o755)
    const data = path.join(run, 'data')
    await copyFolder(kept, data)
    const postgres = await startPostgres({ folder: data, log })
    return {
      url: postgres.url,
      data,
      stop: async () => {
        await postgres.stop()
        await rm(run, { recursive: true, force: true })
      },
    }
  }
}

/** With their owner, where there are owners: as root, the files are those of the user `postgres`. */
async function copyFolder(from, to) {
  if (process.platform === 'win32') await cp(from, to, { recursive: true })
  else execFileSync('cp', ['-a', from, to])
}
