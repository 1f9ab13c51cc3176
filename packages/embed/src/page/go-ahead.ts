import type { Page, PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'
import { isRemembered } from './is-remembered.ts'

/**
 * Fetches, without running it, what the first click on a store's button will need. Code only: nothing is sent and nothing is
 * stored. A shopper whose earlier visit left a cart finds it at the page's edge.
 */
export function goAhead(core: LoaderCore, store: PageStore, page: Page): void {
  fetchAhead(core, 'more', 'cart', 'http', `${store.merchant.adapter}-purchase`)
  if (isRemembered(store)) page.ensureToggle()
  core.load('print.js').catch(() => {})
}

/** Fetches files by their names, without running them, unless the shopper saves data. */
export function fetchAhead({ preload }: LoaderCore, ...names: readonly string[]): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (!connection?.saveData) for (const name of names) preload(`${name}.js`)
}
