import { type FetchBytes, type Fetched, reasonOf } from './fetch-bytes.ts'
import { findScripts, type MarkedScript } from './find-scripts.ts'
import { fits, hashOf } from './hash.ts'
import type { Inventory, ScriptRow } from './inventory.ts'
import { adviceOn, securityHeaders } from './security-headers.ts'
import { isLoader, loaderPurpose, tillFiles } from './till-files.ts'

/** More than any page has. */
const maxScripts = 300

/** How to look. */
export interface InventoryOptions {
  /** The hashes that the till's files should have, by address from its loader. @default the list beside the loader */
  readonly published?: Readonly<Record<string, string>>
  /** @default now */
  readonly at?: Date
}

/** Lists the scripts of a page's markup and of the till in it, with hashes, and its security headers. */
export async function takeInventory(
  page: Fetched,
  fetchBytes: FetchBytes,
  { published, at = new Date() }: InventoryOptions = {},
): Promise<Inventory> {
  const { scripts, base, policies } = findScripts(new TextDecoder().decode(page.bytes))
  const from = new URL(base ?? '', page.url)
  const rows = await Promise.all(
    scripts
      .slice(0, maxScripts)
      .map(script => rowsOf(script, from, new URL(page.url), fetchBytes, published)),
  )
  const headers = securityHeaders(page.headers, policies)
  const left = scripts.length - maxScripts
  const advice = adviceOn(headers, page.url.startsWith('https:'))
  return {
    url: page.url,
    at: at.toISOString(),
    headers,
    advice: left > 0 ? [...advice, `${left} scripts more were not looked at`] : advice,
    scripts: rows.flat(),
  }
}

async function rowsOf(
  { kind, attributes, text }: MarkedScript,
  base: URL,
  page: URL,
  fetchBytes: FetchBytes,
  published: InventoryOptions['published'],
): Promise<readonly ScriptRow[]> {
  const type = attributes.get('type')
  const integrity = attributes.get('integrity')
  const about = {
    kind,
    ...(type && { type }),
    ...(integrity && { integrity }),
    ...(attributes.has('nonce') && { hasNonce: true }),
  }
  if (kind !== 'external' && kind !== 'preload') {
    const [first = ''] =
      kind === 'handler' ? attributes.keys() : [text.trim().split('\n')[0]?.slice(0, 60) ?? '']
    return [{ ...about, name: first, hash: hashOf(text) }]
  }
  const written = attributes.get(kind === 'external' ? 'src' : 'href') ?? ''
  if (!URL.canParse(written, base)) return [{ ...about, name: written, problem: 'not fetched: no address' }]
  const address = new URL(written, base)
  const isThirdParty = address.origin !== page.origin
  const row = { ...about, name: address.href, ...(isThirdParty && { isThirdParty }) }
  const isTill = attributes.has('data-merchant') || isLoader.test(address.pathname)
  try {
    const { url, bytes } = await fetchBytes(address)
    const hash = hashOf(bytes)
    const isWhole = integrity === undefined ? undefined : fits(bytes, integrity)
    const differs = isWhole === false ? 'its bytes are not those that the page demands' : undefined
    if (isTill) {
      const loader = { url, bytes, mustCheck: isThirdParty }
      const { problem = differs, files } = await tillFiles(loader, fetchBytes, published)
      return [{ ...row, hash, purpose: loaderPurpose, ...(problem && { problem }) }, ...files]
    }
    const unheld = isThirdParty && isWhole === undefined ? 'nothing holds its bytes: no integrity' : undefined
    const problem = differs ?? unheld
    return [{ ...row, hash, ...(problem && { problem }) }]
  } catch (error) {
    return [{ ...row, problem: `not fetched: ${reasonOf(error)}` }]
  }
}
