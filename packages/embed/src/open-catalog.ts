import {
  type AdapterConfig,
  type CatalogModule,
  type CatalogPart,
  type Context,
  type Page,
  type Product,
  TillError,
} from '@tillkit/core'
import type { ProductReader } from '@tillkit/headless'
import { createProductReader } from '@tillkit/headless/reader'
import { looksSecret } from './secrets.ts'
import type { Settings } from './settings.ts'

/** A merchant's catalog, and what reads it for all widgets. */
export interface OpenCatalog {
  readonly catalog: CatalogPart
  readonly reader: ProductReader
}

/**
 * Opens the catalog of a merchant, or throws `secret_in_page`: before this nothing was asked, and nothing is drawn without it.
 * The build puts it into each adapter's catalog file, so that pages whose till is out of sight do without.
 */
export function openCatalog(
  { createCatalog }: CatalogModule,
  config: AdapterConfig,
  context: Context,
  settings: Settings,
): OpenCatalog {
  const secret = Object.keys(settings).find(name => looksSecret(name, settings[name]))
  if (secret) throw new TillError('secret_in_page', `"${secret}" looks like a secret`)
  const catalog = remembering(createCatalog(config))
  // The first format of a page takes a browser longer than all else of a card: it is made while the product is on its way,
  // where `formatPrice` is likely to need it.
  if (!/^(en(-GB|-US)?|de(-DE)?|es(-ES)?|fr(-FR)?)$/.test(`${context.language}`))
    setTimeout(() => new Intl.NumberFormat([], { style: 'currency', currency: 'EUR' }))
  return { catalog, reader: createProductReader({ catalog: async () => catalog, context }) }
}

/** Has a question that the loader asked, without a `signal`, answer the lists that ask the same once their code is there. */
function remembering(catalog: CatalogPart): CatalogPart {
  const asked = new Map<string, Promise<Page<Product>>>()
  return {
    ...catalog,
    search(query, call) {
      const key = JSON.stringify(query)
      const page = asked.get(key) ?? catalog.search(query, call)
      if (!call.signal && !asked.has(key)) {
        asked.set(key, page)
        const forget = () => asked.delete(key)
        // Whoever asks later wants the prices of then, or another try.
        setTimeout(forget, 9000)
        page.catch(forget)
      }
      return page
    },
  }
}
