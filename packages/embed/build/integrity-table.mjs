import { hashOf } from './measure.mjs'

/** What a page waits for before it shows a product: the code that draws, one of the adapters' catalogs, and the clean realm. */
const comesFirst = /^(product|realm)\.js$|-catalog\.js$/

/**
 * The hashes of the browser files, in two parts: those that a checking loader carries, since every byte of it is waited for,
 * and `integrity.js`, which has the rest and is itself among the first. Docs: decisions/0012.
 * @param files text by name
 */
export function integrityTable(files) {
  const names = [...files.keys()].sort()
  const hashes = (wanted, algorithm) =>
    Object.fromEntries(names.filter(wanted).map(name => [name, hashOf(files.get(name), algorithm)]))
  const rest = hashes(name => !comesFirst.test(name))
  const code = `export const integrity=${JSON.stringify(rest)}`
  const first = hashes(name => comesFirst.test(name), 'sha256')
  return { code, first: { ...first, 'integrity.js': hashOf(code, 'sha256') } }
}
