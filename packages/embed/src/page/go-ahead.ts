import { loadMore } from '@tillkit/widgets/load-more'
import type { Page, PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'
import { isRemembered } from './is-remembered.ts'

/**
 * Fetches what the first click on a store's button will need, and runs it: at a phone's speed that would keep the click
 * waiting. Code only: nothing is sent and nothing is stored. A shopper whose earlier visit left a cart finds it at the
 * page's edge.
 */
export async function goAhead(core: LoaderCore, store: PageStore, page: Page): Promise<void> {
  const names = ['cart', `${store.merchant.adapter}-purchase`]
  const isFetched = fetchAhead(core, 'more', ...names, 'http')
  if (isRemembered(store)) page.ensureToggle()
  core.load('print.js').catch(() => {})
  if (!isFetched) return
  // What does not come is asked for again by the click. All cards have their styles anew once this is there: where they are
  // many, that waits for a shopper to act.
  if (core.arrived.size < 10) await loadMore().catch(() => {})
  for (const name of names) await core.load(`${name}.js`).catch(() => {})
}

/** Fetches files by their names, without running them, unless the shopper saves data: then it answers false. */
export function fetchAhead({ preload }: LoaderCore, ...names: readonly string[]): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData) return false
  for (const name of names) preload(`${name}.js`)
  return true
}
