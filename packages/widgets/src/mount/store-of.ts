import type { Store } from '@tillkit/headless'
import { createStore } from '@tillkit/headless/store'
import { madeStoreOf } from './made-store-of.ts'
import type { PageStore } from './page.ts'

/** The store of a merchant on this page, made once for all widgets. Rejects when its catalog part cannot be loaded. */
export async function storeOf(place: PageStore): Promise<Store> {
  const { id, merchant, context, entry } = place
  const catalog = await place.catalog()
  place.store ??= createStore({ id, merchant, context, catalog, entry })
  madeStoreOf(place).value = place.store
  return place.store
}
