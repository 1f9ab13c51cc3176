import type { FeedRow } from './feed-row.ts'

/** A product of a feed: its variants, each id once and all in one currency. */
export interface FeedGroup {
  readonly id: string
  /** What a page calls it by: the last part of its address where only it has that, else its id. */
  readonly handle: string
  readonly rows: readonly FeedRow[]
}

/** Puts the variants of each product together, in the order of the file. */
export function groupRows(rows: readonly FeedRow[]): readonly FeedGroup[] {
  const byGroup = new Map<string, FeedRow[]>()
  const seen = new Set<string>()
  for (const row of rows) {
    const group = byGroup.get(row.group) ?? []
    if (seen.has(row.id) || (group[0] && group[0].price.currency !== row.price.currency)) continue
    seen.add(row.id)
    group.push(row)
    byGroup.set(row.group, group)
  }
  const groups = [...byGroup].map(([id, found]) => ({ id, rows: found, wish: wishOf(found) }))
  const wishes = new Map<string, number>()
  for (const { wish } of groups) wishes.set(wish, (wishes.get(wish) ?? 0) + 1)
  return groups.map(({ id, rows, wish }) => ({
    id,
    rows,
    handle: wish && wishes.get(wish) === 1 && !byGroup.has(wish) ? wish : id,
  }))
}

const wishOf = ([row]: readonly FeedRow[]) => row?.handle ?? (row?.link ? slugOf(row.link) : '')

/** The last part of an address's path, without what follows its point: `mug` of `https://shop.example/p/mug.html?a=1`. */
export function slugOf(url: string): string {
  const name = new URL(url).pathname.split('/').filter(Boolean).pop() ?? ''
  try {
    return decodeURIComponent(name).replace(/\.\w{1,5}$/, '')
  } catch {
    return name
  }
}
