import type { PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'

const warmed = new Set<string>()

/**
 * Lets a store fetch, without running it, what the first click will need; once, and not for shoppers who save data. Code
 * only: nothing is sent and nothing is stored.
 */
export function makeWarm(core: LoaderCore, store: PageStore): void {
  store.warm ??= () => {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
    if (connection?.saveData) return
    for (const file of ['more.js', 'cart.js', 'http.js', `${store.merchant.adapter}-purchase.js`]) {
      if (!warmed.has(file)) core.preload(file)
      warmed.add(file)
    }
  }
}

/** Runs a task once the browser has nothing to do. */
export function whenIdle(task: () => void): void {
  // Safari has no idle callback.
  const wait = window.requestIdleCallback ?? setTimeout
  wait(task)
}
