import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { postgresFolders } from './find-postgres.mjs'
import { startPostgres } from './start-postgres.mjs'

const accepts = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

describe('a PostgreSQL for tests', () => {
  it('answers, and leaves nothing behind when it stops', async () => {
    const postgres = await startPostgres()
    expect(await accepts(postgres.port)).toBe(true)
    if (postgres.psql) {
      const answer = execFileSync(postgres.psql, [postgres.url, '-Atc', 'show fsync'], { encoding: 'utf8' })
      expect(answer.trim()).toBe('off')
    }
    await postgres.stop()
    expect(await accepts(postgres.port)).toBe(false)
    expect(existsSync(postgres.folder)).toBe(false)
  }, 60_000)

  it('is the newest of those installed', () => {
    const installed: Readonly<Record<string, string[]>> = {
      '/usr/lib/postgresql': ['9.6', '14', '17', 'README'],
      '/usr': ['bin', 'lib32', 'pgsql-16'],
      '/opt/homebrew/opt': ['postgresql@15', 'openssl@3'],
    }
    const list = (folder: string) => installed[folder] ?? []
    expect(postgresFolders({ platform: 'linux', env: { PATH: '/a:b' }, list })).toEqual([
      '/usr/lib/postgresql/17/bin',
      '/usr/lib/postgresql/14/bin',
      '/usr/pgsql-16/bin',
      '/opt/homebrew/opt/postgresql@15/bin',
      '/a',
    ])
  })
})
