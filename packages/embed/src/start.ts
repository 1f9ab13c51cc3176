import type { PageStore } from '@tillkit/widgets/mount'
import { shelfLimit } from '@tillkit/widgets/shelf-limit'
import type { LoaderCore, PageModule } from './core.ts'
import { findElements } from './elements.ts'
import { emit } from './emit.ts'
import { openGlobal } from './global.ts'
import { languageOf } from './language.ts'
import { load, preload, script } from './load.ts'
import { createNear } from './near.ts'
import { settingsOf } from './settings.ts'
import { createStores } from './stores.ts'

/** The till of a page. */
export interface Till {
  /** The merchants, by id. */
  readonly stores: ReadonlyMap<string, PageStore>
  /** Takes the merchant that a script or an element declares. */
  adopt(from: Element): void
  /** Leaves the page to a till in another realm: what was drawn shows what its author wrote. */
  retire(): void
}

/** Serves the page from this realm. `product.js` goes on once an element is near. */
export function start(): Till {
  const language = languageOf(script)
  const { stores, declare, storeFor } = createStores(language)
  const arrived = new Set<Element>()
  let isRetired = false

  const near = createNear((element, box) => {
    if (isRetired) return
    arrived.add(element)
    // The product is asked for before the code that draws it is there; that code asks again, and hears of faults.
    const { handle, handles, store: id, limit, search: text, collection: category } = settingsOf(element)
    const store = storeFor(element, id)
    const room = /^till-(?!product)(\w+)/.exec(element.localName)?.[1]
    const isShelf = room === 'shelf'
    const ask = async ({ merchant, context, catalog, reader }: PageStore): Promise<unknown> => {
      if (handle) return reader.read(handle)
      const isSearch = isShelf && !handles
      // Before what draws the answer: these few bytes would come after those.
      if (isSearch) preload(`${merchant.adapter}-search.js`)
      const { search } = await catalog()
      if (!isSearch) return undefined
      // As `createListModel` writes it.
      const query = { limit: shelfLimit(limit), filters: {}, sort: 'relevance' as const }
      return search({ ...query, ...(text && { text }), ...(category && { category }) }, { context })
    }
    if (store) ask(store).catch(() => {})
    if (room) preload(`${room}.js`)
    // What a shelf waits for: it would be heard of one file after the other.
    if (isShelf) ['buy.js', 'more.js', 'ahead.js'].forEach(preload)
    load('product.js').then(
      module => {
        if (!isRetired) (module as PageModule).arrive(core, element, box)
      },
      error => {
        arrived.delete(element)
        console.warn(`[till] ${error.message}`)
        emit(element, 'till-fault', error)
      },
    )
  })
  const core: LoaderCore = {
    language,
    stores,
    arrived,
    storeFor,
    connect: element => {
      if (!arrived.has(element)) near.observe(element)
    },
    settingsOf,
    load,
    preload,
    emit,
    sweep: () => {},
    retry: () => {},
    retire: () => {},
  }
  const adopt = (from: Element) => {
    if (settingsOf(from)['merchant'] && declare(from)) core.retry()
  }

  if (script) adopt(script)
  const look = findElements({ declare: adopt, connect: core.connect, sweep: () => core.sweep() })
  // After a failure of the network; what had not even come to be drawn is found by looking again.
  addEventListener('online', () => {
    core.retry()
    look()
  })
  openGlobal(core)
  return {
    stores,
    adopt,
    retire() {
      isRetired = true
      core.retire()
    },
  }
}
