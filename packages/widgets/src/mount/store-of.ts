import type { Store } from '@tillkit/headless'
import { createStore } from '@tillkit/headless/store'
import type { PageStore } from './page.ts'

/** The store of a merchant on this page, made once for all widgets. Rejects when its catalog part cannot be loaded. */
export async function storeOf(pageStore: PageStore): Promise<Store> {
  const { id, merchant, context, entry } = pageStore
  const catalog = await pageStore.catalog()
  pageStore.store ??= createStore({ id, merchant, context, catalog, entry })
  return pageStore.store
}
