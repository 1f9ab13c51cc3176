import type { TestProject } from 'vitest/node'
import { type RunningShop, startShop } from '../real/start-shop.ts'

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
  const use = shared[key] ?? { users: 0, running: startShop('vendure') }
  shared[key] = use
  use.users += 1
  const { shopApi, adminApi, username, password } = (await use.running).access as VendureShop
  project.provide('vendure', { shopApi, adminApi, username, password })
  return async () => {
    use.users -= 1
    if (use.users > 0) return
    shared[key] = undefined
    await (await use.running).stop()
  }
}
