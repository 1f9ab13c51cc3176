import { type AdapterConfig, type CatalogModule, type Context, TillError } from '@tillkit/core'
import { escapeText } from './to-text.ts'

/** What a page's head is rendered from. */
export interface HeadOptions {
  /** The folder of the till's files, with a slash at its end. */
  readonly folder: string
  /** The build that is served there: `build` of its `manifest.json`. */
  readonly build: string
  /** The merchant as `data-merchant` says it: `vendure:https://shop.example/shop-api`. */
  readonly merchant: string
  /** Further settings of the script, by name without `data-`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Hashes by file, from `integrity.json`. */
  readonly integrity?: Readonly<Record<string, string>>
  /** Of a page whose policy goes by nonces. */
  readonly nonce?: string
  /** The address of the product's read, see `addressOfRead`. */
  readonly read?: string | undefined
}

/**
 * The lines for a page's head that have all that a card needs come at once, instead of one thing after the other: the way to
 * the merchant, the files, the product, and the script itself.
 */
export function renderHead({
  folder,
  build,
  merchant,
  settings,
  integrity,
  nonce,
  read,
}: HeadOptions): string {
  const [, adapter = '', endpoint = ''] = /^([\w-]+):(.+)/.exec(merchant) ?? []
  if (!adapter) throw new TillError('config', `"${merchant}" is no merchant`)
  const by = nonce ? ` nonce="${escapeText(nonce)}"` : ''
  const fileLine = (file: string) => {
    const hash = integrity?.[file]
    const address = escapeText(`${folder}${file}?${build}`)
    return `<link rel="modulepreload" href="${address}"${hash ? ` integrity="${escapeText(hash)}"` : ''}${by}>`
  }
  const data = Object.entries({ merchant, ...settings }).map(
    ([name, value]) => ` data-${name}="${escapeText(value)}"`,
  )
  return [
    /^https:/.test(endpoint) &&
      `<link rel="preconnect" href="${escapeText(new URL(endpoint).origin)}" crossorigin>`,
    fileLine('product.js'),
    read && `<link rel="preload" as="fetch" crossorigin href="${escapeText(read)}">`,
    `<script async crossorigin src="${escapeText(`${folder}till-${adapter}.js`)}"${by}${data.join('')}></script>`,
  ]
    .filter(Boolean)
    .join('\n')
}

/**
 * Where a page that shows one product of a merchant will ask for it, or undefined where that is no simple read: what a page
 * may preload. The adapter is asked and nothing is sent.
 */
export async function addressOfRead(
  { createCatalog }: CatalogModule,
  config: AdapterConfig,
  context: Context,
  handle: string,
): Promise<string | undefined> {
  let address: string | undefined
  const note = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    if (method === 'GET' && !init?.headers) address ??= input instanceof Request ? input.url : `${input}`
    throw new TillError('network', 'Nothing is sent')
  }
  await createCatalog({ ...config, fetch: note as typeof fetch })
    .lookup([handle], { context })
    .catch(() => [])
  return address
}
