import { type Signal, signal } from '@preact/signals'
import type { Store } from '@tillkit/headless'
import type { PageStore } from './page.ts'

const known = new WeakMap<PageStore, Signal<Store | undefined>>()

/** The store of a merchant on this page, undefined until a widget made it (`store-of.ts`): a card is drawn without it. */
export function madeStoreOf(place: PageStore): Signal<Store | undefined> {
  const made = known.get(place) ?? signal(place.store)
  known.set(place, made)
  return made
}
