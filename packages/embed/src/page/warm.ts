import type { PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'

/**
 * Lets a store fetch, without running it, what the first click will need; once, not for shoppers who save data, and by
 * itself when the browser has nothing to do. Code only: nothing is sent and nothing is stored.
 */
export function makeWarm({ preload }: LoaderCore, store: PageStore): void {
  if (store.warm) return
  store.warm = () => {
    const { connection } = navigator as { connection?: { saveData?: boolean } }
    if (connection?.saveData) return
    store.warm = () => {}
    for (const file of ['more', 'cart', 'http', `${store.merchant.adapter}-purchase`]) preload(`${file}.js`)
  }
  // Safari has no idle callback.
  const whenIdle = window.requestIdleCallback ?? setTimeout
  whenIdle(() => store.warm?.())
}
