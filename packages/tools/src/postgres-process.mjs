import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { findPostgres } from './find-postgres.mjs'
import { freePort } from './free-port.mjs'

// Run by start-postgres.mjs: `node postgres-process.mjs PORT FOLDER`. Says one line of JSON on stdout when the database
// answers; stops it at the end of stdin or by a signal.

const [wantedPort = '0', keptFolder = ''] = process.argv.slice(2)
const found = await findPostgres()
const folder = keptFolder ? path.resolve(keptFolder) : mkdtempSync(path.join(tmpdir(), 'tillkit-postgres-'))
const owner = ownerOfData()
const as = owner ? { uid: owner.uid, gid: owner.gid } : {}
const programs = reachable(found)
// PostgreSQL wants its user's home or none, not that of the root who starts it.
const env = { ...process.env, LC_ALL: 'C', HOME: folder, PGDATA: folder }

prepareData()
const { port } = await freePort(Number(wantedPort))
const server = spawn(path.join(programs, 'postgres'), serverArgs(), {
  ...as,
  env,
  cwd: folder,
  stdio: ['ignore', 'ignore', 'pipe'],
})
server.once('error', error => endWith(1, error.message))
server.once('exit', code => {
  if (!keptFolder) rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
createInterface({ input: server.stderr }).on('line', line => {
  console.error(line)
  if (line.includes('database system is ready to accept connections')) sayReady()
})

// SIGINT is PostgreSQL's fast shutdown: it disconnects its clients and stops.
const stop = () => {
  server.kill('SIGINT')
  setTimeout(() => server.kill('SIGKILL'), 5000).unref()
}
process.stdin.on('end', stop).on('close', stop).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

function sayReady() {
  const psql = path.join(programs, process.platform === 'win32' ? 'psql.exe' : 'psql')
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  console.log(JSON.stringify({ url, port, folder, ...(existsSync(psql) ? { psql } : {}) }))
}

/** PostgreSQL does not run as root: as root, its data belong to the user `postgres`, or to `nobody`. */
function ownerOfData() {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(flag => Number(spawnSync('id', [flag, name]).stdout || Number.NaN))
    if (uid > 0 && Number.isFinite(gid)) return { uid, gid }
  }
  return endWith(1, 'PostgreSQL does not run as root, and this system has no user postgres or nobody')
}

/** Programs below a folder that only root may enter, such as its home, are copied to where the data's user may. */
function reachable(bin) {
  const file = process.platform === 'win32' ? 'postgres.exe' : 'postgres'
  if (!owner || spawnSync(path.join(bin, file), ['--version'], { ...as, cwd: '/' }).status === 0) return bin
  const whole = path.dirname(bin)
  const copy = path.join(
    tmpdir(),
    `tillkit-postgres-programs-${createHash('sha256').update(whole).digest('hex').slice(0, 12)}`,
  )
  if (!existsSync(copy)) {
    const making = `${copy}-${process.pid}`
    cpSync(whole, making, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(making, copy)
    } catch {
      // Another one was first: its copy is as good.
      rmSync(making, { recursive: true, force: true })
    }
  }
  return path.join(copy, path.basename(bin))
}

function prepareData() {
  mkdirSync(folder, { recursive: true })
  if (existsSync(path.join(folder, 'PG_VERSION'))) return
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const args = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  try {
    execFileSync(path.join(programs, 'initdb'), args, { ...as, env, cwd: folder, stdio: 'pipe' })
  } catch (error) {
    endWith(1, `initdb failed in ${folder}: ${error.stderr || error.message}`)
  }
}

function serverArgs() {
  const settings = {
    listen_addresses: '127.0.0.1',
    // No socket file: its usual folder belongs to someone else.
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '60',
    shared_buffers: '32MB',
    timezone: 'UTC',
  }
  const asFlags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', folder, '-p', String(port), ...asFlags]
}

function endWith(code, words) {
  console.error(words)
  if (!keptFolder) rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}
