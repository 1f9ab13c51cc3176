import { registry } from '@tillkit/adapters/registry'
import { type AdapterEntry, type CatalogModule, TillError } from '@tillkit/core'
import type { PageStore } from '@tillkit/widgets/mount'
import { hint } from './hint.ts'
import type { OpenCatalog, openCatalog } from './open-catalog.ts'
import { type Settings, settingsOf } from './settings.ts'

/** A catalog part as the build writes it: with what opens it, see `open-catalog.ts`. */
interface OpeningModule extends CatalogModule {
  openCatalog: typeof openCatalog
}

/** The merchants of a page. */
export interface Stores {
  /** By id, in the order in which they were declared. */
  readonly stores: ReadonlyMap<string, PageStore>
  /** Takes a merchant from an element that declares one. Answers whether it is news. */
  declare(element: Element): boolean
  /**
   * By id; without one the last store without an id that was declared before the element in what holds it, else the
   * page's first. A store in another part of the page, such as a comment, decides nothing.
   */
  storeFor(element: Element, id: string | undefined): PageStore | undefined
}

/** Keeps the merchants of a page. */
export function createStores(language: string): Stores {
  const stores = new Map<string, PageStore>()
  const declared = new Map<Element, PageStore>()
  // By all that they say: a page that comes back after a swap finds its cart again, and a snippet pasted twice is one.
  const made = new Map<string, PageStore>()
  return {
    stores,
    declare(element) {
      if (declared.has(element)) return false
      const settings = settingsOf(element)
      let isTaken = false
      declared.forEach(({ id }, other) => {
        if (!other.isConnected) declared.delete(other)
        // Who comes later, in a comment say, cannot take a name that is taken.
        else if (id && id === settings['id']) isTaken = true
      })
      if (isTaken) return false
      const key = JSON.stringify(settings)
      const store = made.get(key) ?? storeFrom(settings['id'] ?? (stores.size ? key : ''), settings, language)
      made.set(key, store)
      stores.set(store.id, store)
      declared.set(element, store)
      return true
    },
    storeFor(element, id) {
      if (id !== undefined) return stores.get(id)
      let [nearest] = stores.values()
      declared.forEach((store, other) => {
        if (
          !settingsOf(other)['id'] &&
          other.parentNode?.contains(element) &&
          // 2: the other precedes it.
          element.compareDocumentPosition(other) & 2
        )
          nearest = store
      })
      return nearest
    },
  }
}

/**
 * A merchant as an element declares it (`merchant="vendure:https://…"`); what it says beside that are the adapter's
 * options. A mistake is not thrown here: the store is made and its catalog rejects, so that each widget of it falls back.
 */
function storeFrom(id: string, settings: Settings, pageLanguage: string): PageStore {
  // The currency stays with the options: an adapter of a merchant that does not say its own has it from there.
  const { merchant, name, language = pageLanguage, country, ...options } = settings
  const { currency } = options
  const [, adapter = '', endpoint = ''] = /^([\w-]+):(.+)/.exec(merchant ?? '') ?? []
  const config = { adapter, endpoint, name: name || endpoint.split('/')[2] || endpoint, options }
  const context = {
    language,
    ...(country && { address_country: country.toUpperCase() }),
    ...(currency && { currency: currency.toUpperCase() }),
  }
  const entry = entryOf(adapter)
  let asked: Promise<OpenCatalog> | undefined
  const open = () => {
    // The way to the merchant is made while the code that asks there is on its own.
    if (!asked) hint('preconnect', endpoint)
    // Code that could not be loaded is asked for again by the next widget that needs it.
    asked ??= entry.catalog().then(
      module => (module as OpeningModule).openCatalog(module, config, context, settings),
      error => {
        asked = undefined
        throw error
      },
    )
    return asked
  }
  return {
    id,
    merchant: config,
    context,
    entry,
    catalog: async () => (await open()).catalog,
    reader: { read: async handle => (await open()).reader.read(handle) },
  }
}

/** The row of an adapter; of one that there is not, one that says so. */
function entryOf(adapter: string): AdapterEntry {
  return (
    (Object.hasOwn(registry, adapter) && registry[adapter]) || {
      catalog: async () => {
        throw new TillError('unknown_adapter', `no adapter "${adapter}"`)
      },
    }
  )
}
