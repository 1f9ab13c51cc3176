import type { Page, PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'
import { isRemembered } from './is-remembered.ts'

/**
 * Lets a store fetch, without running it, what the first click will need; once, not for shoppers who save data, and by
 * itself when the browser has nothing to do. Code only: nothing is sent and nothing is stored. A shopper whose earlier visit
 * left a cart finds it at the page's edge.
 */
export function makeWarm(core: LoaderCore, store: PageStore, page: Page): void {
  if (store.warm) return
  store.warm = () => {
    store.warm = () => {}
    fetchAhead(core, 'more', 'cart', 'http', `${store.merchant.adapter}-purchase`)
  }
  // Safari has no idle callback.
  const whenIdle = window.requestIdleCallback ?? setTimeout
  whenIdle(() => {
    store.warm?.()
    if (isRemembered(store)) page.ensureToggle()
  })
}

/** Fetches files by their names, without running them, unless the shopper saves data. */
export function fetchAhead({ preload }: LoaderCore, ...names: readonly string[]): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (!connection?.saveData) for (const name of names) preload(`${name}.js`)
}
