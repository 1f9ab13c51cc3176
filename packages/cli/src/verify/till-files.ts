import { type FetchBytes, reasonOf } from './fetch-bytes.ts'
import { fits, hashOf } from './hash.ts'
import type { ScriptRow } from './inventory.ts'

/** Beyond this a list is not one of ours. */
const maxFiles = 200

/** The loaders of a release: for any merchant, and with the catalog of one kind in it. */
export const isLoader: RegExp = /(^|\/)till(-[\w-]+)?\.js$/

/** A loader as it came. */
export interface Loader {
  readonly url: string
  readonly bytes: Uint8Array
  /** Whether it must refuse files with other bytes: where those who can change them cannot change the page anyway. */
  readonly mustCheck: boolean
}

/** What is wrong with a loader, and what it loads. */
export interface TillFiles {
  readonly problem?: string
  readonly files: readonly ScriptRow[]
}

/**
 * Holds a loader and every file that it may load against the list of hashes published beside it (`integrity.json`).
 * @param published the list to go by instead, such as one built from the sources: whoever changes files at a CDN can change the list there
 */
export async function tillFiles(
  loader: Loader,
  fetchBytes: FetchBytes,
  published?: Readonly<Record<string, string>>,
): Promise<TillFiles> {
  let hashes = published
  try {
    hashes ??= listOf((await fetchBytes(new URL('integrity.json', loader.url))).bytes)
  } catch (error) {
    return { problem: `no integrity.json beside it: ${reasonOf(error)}`, files: [] }
  }
  const own = hashes[/[^/]*$/.exec(new URL(loader.url).pathname)?.[0] ?? ''] ?? ''
  const rows = Object.entries(hashes)
    .filter(([file]) => !isLoader.test(file))
    .map(([file, hash]) => child(file, hash, loader.url, fetchBytes))
  const files = await Promise.all(rows)
  if (!fits(loader.bytes, own)) return { problem: 'its bytes are not those that were published', files }
  // A loader that checks holds the hash of the table of hashes.
  const checks = /"integrity\.js":.sha256-/.test(Buffer.from(loader.bytes).toString())
  return checks || !loader.mustCheck
    ? { files }
    : { problem: 'it does not check what it loads, and comes from another site', files }
}

async function child(
  file: string,
  integrity: string,
  from: string,
  fetchBytes: FetchBytes,
): Promise<ScriptRow> {
  const address = new URL(file, from)
  const row = { kind: 'loaded by the till', name: address.href, integrity, purpose: purposeOf(file) } as const
  try {
    const { bytes } = await fetchBytes(address)
    const hash = hashOf(bytes)
    return fits(bytes, integrity)
      ? { ...row, hash }
      : { ...row, hash, problem: 'its bytes are not those that were published' }
  } catch (error) {
    return { ...row, problem: `not fetched: ${reasonOf(error)}` }
  }
}

function listOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const list: unknown = JSON.parse(Buffer.from(bytes).toString())
  const entries = Object.entries(Object(list) as Record<string, unknown>)
  const isList = entries.length <= maxFiles && entries.every(([, hash]) => /^sha\d+-/.test(`${hash}`))
  if (!isList || !Object.hasOwn(Object(list), 'till.js')) throw new Error('it is no list of hashes')
  return list as Readonly<Record<string, string>>
}

/** Why a file is there. */
function purposeOf(file: string): string {
  const name = file.replace(/^.*\/|\.js$/g, '')
  if (name === 'integrity') return 'the hashes of the files that a page does not wait for'
  if (/^words-/.test(name)) return 'words in the reader’s language'
  if (/^(product|buy|shelf|cart|drawer|checkout|more|product-dialog|rich-text|on-color)$/.test(name))
    return `draws what is for sale (${name}); has no field for a card`
  if (/-(catalog|search|all-variants)$/.test(name)) return 'reads products from the merchant'
  if (/-(purchase|checkout|recover\w*|enter-codes)$/.test(name))
    return 'cart and order at the merchant; no card data'
  return 'a part of the till that a page loads when it needs it'
}

/** Why a loader is there. */
export const loaderPurpose = 'Tillkit: sells a merchant’s products on this page; has no field for a card'
