import { type AdapterConfig, TillError } from '@tillkit/core'
import { failRead } from '../shared/fail-read.ts'
import { type FeedGroup, groupRows, slugOf } from './group-rows.ts'
import { readFile } from './read-file.ts'
import { readRows } from './read-rows.ts'

/** What a shop publishes, read when it is asked for. */
export interface Feed {
  /** All products. Throws `unsupported` where each has a file of its own, since nothing then lists them. */
  all(): Promise<readonly FeedGroup[]>
  /**
   * The products with these handles, ids or variants' ids, each once. `fault` is why one of several files could not be
   * read: what is missing may be there.
   */
  find(names: readonly string[]): Promise<{ readonly groups: readonly FeedGroup[]; readonly fault?: unknown }>
}

interface Shelf {
  readonly groups: readonly FeedGroup[]
  /** By handle, id and variants' ids. */
  readonly named: ReadonlyMap<string, FeedGroup>
}

/** How many files are kept read, where each product has its own; and how many are asked for at once. */
const [keptMax, atOnce] = [200, 6]

/**
 * Opens a feed: `endpoint` is a file's URL, or with `{handle}` in it that of each product's own. What was read is kept for the
 * option `max-age` in seconds (300), and no longer than what holds the feed.
 */
export function openFeed({ endpoint, options = {}, fetch: get = fetch }: AdapterConfig): Feed {
  const currency = options['currency']?.toUpperCase()
  const maxAgeMs = Number(options['max-age'] ?? 300) * 1000
  const isTemplate = endpoint.includes('{handle}')
  const kept = new Map<string, { readonly shelf: Promise<Shelf>; readonly at: number }>()

  const read = async (url: string, handle?: string): Promise<Shelf> => {
    const text = await readFile(url, get)
    if (text === undefined) {
      if (handle !== undefined) return toShelf([])
      throw new TillError('config', 'HTTP 404: there is no feed at this address')
    }
    try {
      const more = async (next: string) => (await readFile(next, get)) ?? '{"products":[]}'
      const groups = groupRows(await readRows(text.trimStart(), { url, more }, currency))
      return toShelf(handle === undefined ? groups : ownGroup(groups, url, handle))
    } catch (cause) {
      return failRead({ cause })
    }
  }

  const shelfAt = (url: string, handle?: string): Promise<Shelf> => {
    const before = kept.get(url)
    if (before && Date.now() - before.at < maxAgeMs) return before.shelf
    const shelf = read(url, handle)
    kept.delete(url)
    kept.set(url, { shelf, at: Date.now() })
    const [oldest = url] = kept.keys()
    if (kept.size > keptMax) kept.delete(oldest)
    shelf.catch(() => kept.get(url)?.shelf === shelf && kept.delete(url))
    return shelf
  }

  const whole = () => shelfAt(endpoint.replace(/\/products\.json$/, '$&?limit=250'))

  return {
    async all() {
      if (isTemplate) throw new TillError('unsupported', 'Each product has its own page: nothing lists them')
      return (await whole()).groups
    },
    async find(names) {
      const groups = new Set<FeedGroup>()
      const take = ({ named }: Shelf, name: string) => {
        const found = named.get(name)
        if (found) groups.add(found)
      }
      if (!isTemplate) {
        const shelf = names.length > 0 ? await whole() : toShelf([])
        for (const name of names) take(shelf, name)
        return { groups: [...groups] }
      }
      let fault: unknown
      const wanted = [...new Set(names)].filter(name => /[^.]/.test(name))
      for (let at = 0; at < wanted.length; at += atOnce)
        await Promise.all(
          wanted.slice(at, at + atOnce).map(async name => {
            const handle = handleOf(name)
            await shelfAt(endpoint.replaceAll('{handle}', encodeURIComponent(handle)), handle).then(
              shelf => take(shelf, name),
              error => {
                fault ??= error
              },
            )
          }),
        )
      return { groups: [...groups], fault }
    },
  }
}

function toShelf(groups: readonly FeedGroup[]): Shelf {
  const named = new Map<string, FeedGroup>()
  for (const group of groups)
    for (const name of [group.id, group.handle, ...group.rows.map(row => row.id)])
      if (!named.has(name)) named.set(name, group)
  return { groups, named }
}

/**
 * The product that a page is about, under the name that it was asked by; its variants' ids say which page they are on. Others
 * that the page shows are not it, even where it cannot be sold itself.
 */
function ownGroup(groups: readonly FeedGroup[], url: string, handle: string): readonly FeedGroup[] {
  const slug = slugOf(url)
  const own = groups.find(({ rows }) => rows.some(row => row.link && slugOf(row.link) === slug))
  if (!own) return []
  const rows = own.rows.map(row => ({
    ...row,
    shop_id: row.id,
    id: `${encodeURIComponent(handle)}:${row.id}`,
  }))
  return [{ id: handle, handle, rows }]
}

/** The handle within a variant's id, or the name itself. */
function handleOf(name: string): string {
  try {
    return decodeURIComponent(name.split(':')[0] ?? '')
  } catch {
    return name
  }
}
