import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { inRepository } from './root.mjs'

/**
 * Starts a PostgreSQL for tests on 127.0.0.1: the system's, or one installed on demand (see `find-postgres.mjs`). Its
 * writes are not flushed to the disk, so it is quick and would not survive a power cut. Anyone on this machine may
 * connect as `postgres`.
 * @param {{ folder?: string, port?: number, log?: (line: string) => void }} [options] `folder` keeps the data there
 *   (made when it is missing); without it they are gone when it stops. `port` 0 or absent takes any free one
 * @returns {Promise<{ url: string, port: number, folder: string, psql?: string, pid: number, stop(): Promise<void> }>}
 *   `url` names the database `postgres`; `psql` is the path of that program where the installation has it. It also stops
 *   by itself when this process ends, however it ends
 * @throws with its last words when it ends before it is ready
 */
export function startPostgres({ folder = '', port = 0, log = () => {} } = {}) {
  const args = [inRepository('packages/tools/src/postgres-process.mjs'), String(port), folder]
  // Its stdin is a pipe that ends with this process; then it stops the database and itself.
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise(resolve => child.once('close', resolve))
  const lastWords = []

  async function stop() {
    child.stdin.end()
    await ended
  }

  createInterface({ input: child.stderr }).on('line', line => {
    lastWords.push(line)
    if (lastWords.length > 20) lastWords.shift()
    log(line)
  })
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', line =>
      resolve({ ...JSON.parse(line), pid: child.pid, stop }),
    )
    child.once('error', reject)
    child.once('close', code => reject(new Error(`PostgreSQL ended (exit ${code})\n${lastWords.join('\n')}`)))
  })
}
