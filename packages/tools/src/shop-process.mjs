import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { inRepository } from './root.mjs'

/**
 * Starts the shop of `examples/NAME-shop` as a program of its own.
 * @param {{ name?: string, port: number, keep?: boolean, log: (line: string) => void,
 *   onCrash?: (message: string) => void }} options `onCrash` is told when the shop ends without having been stopped, after
 *   it was ready; `keep` is Vendure's
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} with all that its `start.mjs` prints: for Vendure `shopApi`,
 *   `adminApi`, `username` and `password`
 * @throws with the shop's last words when it ends before it is ready
 */
export function startShopProcess({ name = 'vendure', port, keep = false, log, onCrash = () => {} }) {
  const args = [
    inRepository('examples', `${name}-shop`, 'start.mjs'),
    '--port',
    String(port),
    ...(keep ? ['--keep'] : []),
  ]
  // Its stdin is a pipe that ends with this process, however this process ends; then the shop stops by itself.
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise(resolve => child.once('close', resolve))
  const lastWords = []
  let stopping = false
  let ready = false

  async function stop() {
    stopping = true
    child.stdin.end()
    child.kill()
    // Those with a database of their own stop two programs, one after the other, with 5 s for each.
    const timer = setTimeout(() => child.kill('SIGKILL'), 12_000)
    await ended
    clearTimeout(timer)
  }

  createInterface({ input: child.stderr }).on('line', line => {
    lastWords.push(line)
    if (lastWords.length > 20) lastWords.shift()
    log(line)
  })
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      if (!line.startsWith('{')) return
      ready = true
      resolve({ ...JSON.parse(line), stop })
    })
    child.once('error', reject)
    child.once('close', code => {
      const message = `the ${name} shop ended (exit ${code})\n${lastWords.join('\n')}`
      if (!ready) reject(new Error(message))
      else if (!stopping) onCrash(message)
    })
  })
}
