import { registry } from '@tillkit/adapters/registry'
import { type AdapterEntry, TillError } from '@tillkit/core'
import { createProductReader } from '@tillkit/headless/reader'
import type { PageStore } from '@tillkit/widgets/mount'
import { looksSecret } from './secrets.ts'
import type { Settings } from './settings.ts'
import { warm } from './warm.ts'

/**
 * The merchant that an element declares (`merchant="vendure:https://…"`), its other settings being the adapter's options.
 * A mistake in it is not thrown here: the store is made and its catalog rejects, so that each widget of it falls back.
 */
export function storeFrom(id: string, settings: Settings, language: string): PageStore {
  const { merchant = '', name, language: own, country, currency, ...options } = settings
  const [, adapter = '', endpoint = ''] = /^([\w-]+):(.+)/.exec(merchant) ?? []
  const config = { adapter, endpoint, name: name || hostOf(endpoint), options }
  const context = {
    language: own || language,
    ...(country && { address_country: country }),
    ...(currency && { currency }),
  }
  const entry = entryOf(settings, adapter)
  let catalog: ReturnType<PageStore['catalog']> | undefined
  const store: PageStore = {
    id,
    merchant: config,
    context,
    entry,
    catalog: () => {
      // A chunk that could not be loaded is asked for again by the next widget that needs it.
      catalog ??= entry
        .catalog()
        .then(module => module.createCatalog(config))
        .catch(error => {
          catalog = undefined
          throw error
        })
      return catalog
    },
    warm: () => warm(adapter),
    reader: createProductReader({ catalog: () => store.catalog(), context }),
  }
  return store
}

function entryOf(settings: Settings, adapter: string): AdapterEntry {
  const secret = Object.keys(settings).find(name => looksSecret(name, settings[name] ?? ''))
  if (secret) return broken(new TillError('secret_in_page', `"${secret}" looks like a secret key`))
  if (!adapter) return broken(new TillError('config', `"merchant" must be adapter:address`))
  return Object.hasOwn(registry, adapter) && registry[adapter]
    ? registry[adapter]
    : broken(new TillError('unknown_adapter', `no adapter "${adapter}"`))
}

function broken(error: TillError): AdapterEntry {
  return { catalog: () => Promise.reject(error) }
}

function hostOf(endpoint: string): string {
  return /\/\/([^/?#]+)/.exec(endpoint)?.[1] ?? endpoint
}
