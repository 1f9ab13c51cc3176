import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

/** A running Vendure shop, as `inject('vendure')` answers it in a contract or browser test. */
export interface VendureShop {
  readonly shopApi: string
  readonly adminApi: string
  readonly username: string
  readonly password: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    vendure: VendureShop
  }
}

interface RunningShop {
  readonly shop: VendureShop
  stop(): Promise<void>
}

const start = fileURLToPath(new URL('../../../../examples/vendure-shop/start.mjs', import.meta.url))

/** Each project loads this module anew, so what they share lives on the process. */
const shared: { [key: symbol]: { users: number; running: Promise<RunningShop> } | undefined } =
  globalThis as never
const key: symbol = Symbol.for('tillkit.testing.vendure')

/**
 * Vitest's global setup of the `contract` and `browser` projects: one real Vendure for the run, whatever the number of
 * projects, started as a program of its own, so this package depends on nothing of it. The first start on a machine
 * seeds the shop (about 25 s), every other takes about 5 s.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const use = shared[key] ?? { users: 0, running: startShop() }
  shared[key] = use
  use.users += 1
  project.provide('vendure', (await use.running).shop)
  return async () => {
    use.users -= 1
    if (use.users > 0) return
    shared[key] = undefined
    await (await use.running).stop()
  }
}

function startShop(): Promise<RunningShop> {
  return new Promise((resolve, reject) => {
    // The shop stops by itself when its stdin ends: a killed test run leaves nothing behind.
    const child = spawn(process.execPath, [start, '--port', '0'], { stdio: ['pipe', 'pipe', 'pipe'] })
    const stopped = new Promise<void>(done => child.once('exit', () => done()))
    let output = ''
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-8000)
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const line = output.split('\n').find(line => line.startsWith('{') && line.endsWith('}'))
      if (!line) return
      const { shopApi, adminApi, username, password } = JSON.parse(line) as VendureShop
      resolve({
        shop: { shopApi, adminApi, username, password },
        stop: async () => {
          child.stdin.end()
          child.kill()
          await stopped
        },
      })
    })
    child.once('error', reject)
    child.once('exit', code =>
      reject(new Error(`the Vendure shop stopped before it was ready (exit ${code})\n${errors}`)),
    )
  })
}
