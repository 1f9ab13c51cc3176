import { type ReadonlySignal, signal } from '@preact/signals'
import type { CatalogPart, CatalogQuery, Context, Facet, Page, Product, Sort, TillError } from '@tillkit/core'
import { faultOf } from '../shared/fault-of.ts'
import type { ProductReader } from './product-reader.ts'

/** What a shopper asked a list for. */
export interface ListQuery {
  readonly text: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly sort: Sort
}

/** Where a list is. Items of the answer before stay while the next is read. */
export type ListState =
  | { readonly status: 'idle'; readonly items: readonly Product[] }
  | { readonly status: 'loading'; readonly items: readonly Product[]; readonly facets: readonly Facet[] }
  | {
      readonly status: 'ready'
      readonly items: readonly Product[]
      readonly facets: readonly Facet[]
      readonly total_count?: number
      readonly has_more: boolean
      /** Whether the shopper asked for less than the list starts with: what is not here may be there without that. */
      readonly is_narrowed: boolean
    }
  | { readonly status: 'failed'; readonly items: readonly Product[]; readonly error: TillError }

/** A collection, a search or a list of handles. */
export interface ListModel {
  readonly state: ReadonlySignal<ListState>
  readonly query: ReadonlySignal<ListQuery>
  /** Later answers win; answers to earlier queries are dropped. */
  search(text: string): void
  toggle(facet_id: string, value_id: string): void
  sort(sort: Sort): void
  clear(): void
  more(): Promise<void>
  retry(): void
  dispose(): void
}

/** What a list is made of. */
export interface ListModelInit {
  readonly catalog: CatalogPart
  readonly context: Context
  /** How many a page. @default 12 */
  readonly limit?: number
  /** A collection's or category's handle. */
  readonly category?: string
  /** What the list starts with, and goes back to by `clear()`. */
  readonly query?: Partial<ListQuery>
  /** Shows these, in this order, instead of asking for a list; they are read by `reader` and narrowed by title. */
  readonly handles?: readonly string[]
  readonly reader?: Pick<ProductReader, 'read'>
  /** Told of each of `handles` that could not be read, each time. */
  readonly onMissing?: (handle: string, error: TillError) => void
  /** Reads nothing before the shopper asks. */
  readonly quiet?: boolean
}

/** How long typing must rest before it is sent. */
const restMs = 150

/** A list that starts to read at once, unless it is `quiet`. */
export function createListModel(init: ListModelInit): ListModel {
  const { catalog, context, limit = 12, category, reader } = init
  const named = init.handles && reader && createNamed(reader, init.handles, limit, init.onMissing)
  const first: ListQuery = { text: '', filters: {}, sort: 'relevance', ...init.query }
  const query = signal(first)
  const state = signal<ListState>({ status: 'idle', items: [] })
  let facets: readonly Facet[] = []
  /** Where the page shown, or being read, begins. */
  let from: string | undefined
  let cursor: string | undefined
  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = async (from: string | undefined, signal: AbortSignal): Promise<Page<Product>> => {
    const { text, filters, sort } = query.value
    if (named) return named(text, Number(from ?? 0))
    const wish: CatalogQuery = {
      limit,
      filters,
      sort,
      ...(text && { text }),
      ...(category && { category }),
      ...(from && { cursor: from }),
    }
    return catalog.search(wish, { context, signal })
  }

  const load = async (start?: string): Promise<void> => {
    from = start
    clearTimeout(timer)
    timer = undefined
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const { items } = state.value
    const { text, filters } = query.value
    const is_narrowed = text !== first.text || (filters !== first.filters && Object.keys(filters).length > 0)
    state.value = { status: 'loading', items, facets }
    try {
      const page = await ask(start, signal)
      if (signal.aborted) return
      facets = page.facets ?? facets
      cursor = page.cursor
      state.value = {
        status: 'ready',
        items: start ? [...items, ...page.items] : page.items,
        facets,
        has_more: cursor !== undefined,
        is_narrowed,
        ...(page.total_count !== undefined && { total_count: page.total_count }),
      }
    } catch (thrown) {
      if (!signal.aborted) state.value = { status: 'failed', items, error: faultOf(thrown) }
    }
  }

  const narrow = (change: Partial<ListQuery>) => {
    query.value = { ...query.value, ...change }
  }

  if (!init.quiet) load()

  return {
    state,
    query,
    search(text) {
      if (text === query.value.text) return
      narrow({ text })
      clearTimeout(timer)
      timer = setTimeout(load, restMs, undefined)
    },
    toggle(facet_id, value_id) {
      const { [facet_id]: before, ...others } = query.value.filters
      // A facet may be called as every object's properties are: `constructor`.
      const chosen = Array.isArray(before) ? (before as readonly string[]) : []
      const values = chosen.includes(value_id) ? chosen.filter(id => id !== value_id) : [...chosen, value_id]
      narrow({ filters: values.length ? { ...others, [facet_id]: values } : others })
      load()
    },
    sort(sort) {
      narrow({ sort })
      load()
    },
    clear() {
      query.value = first
      load()
    },
    async more() {
      // What is being typed asks for another list: there is no more of this one.
      if (state.value.status === 'ready' && state.value.has_more) await load(timer ? undefined : cursor)
    },
    retry() {
      load(from)
    },
    dispose() {
      clearTimeout(timer)
      asked.abort()
    },
  }
}

/**
 * Reads pages of named products. Those that are gone are left out and not counted; when none could be read, the fault is
 * the list's.
 */
function createNamed(
  reader: Pick<ProductReader, 'read'>,
  handles: readonly string[],
  limit: number,
  onMissing: ListModelInit['onMissing'],
): (text: string, from: number) => Promise<Page<Product>> {
  const missing = new Set<string>()

  const readPage = async (text: string, from: number): Promise<Page<Product>> => {
    // Searching needs the titles of all; otherwise only the page that is shown is read.
    const asked = text ? handles : handles.slice(from, from + limit)
    const results = await Promise.allSettled(asked.map(handle => reader.read(handle)))
    const products: Product[] = []
    const faults: TillError[] = []
    for (const [at, result] of results.entries()) {
      const handle = asked[at] ?? ''
      missing.delete(handle)
      if (result.status === 'fulfilled') products.push(result.value)
      else {
        const fault = faultOf(result.reason)
        faults.push(fault)
        missing.add(handle)
        onMissing?.(handle, fault)
      }
    }
    const broken = faults.find(({ code }) => code !== 'product_not_found')
    if (broken && !products.length) throw broken
    const found = products.filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()))
    if (text) return { items: found, total_count: found.length }
    const next = from + limit
    const isLast = next >= handles.length
    if (!products.length && !isLast) return readPage(text, next)
    return {
      items: products,
      total_count: handles.length - missing.size,
      ...(!isLast && { cursor: String(next) }),
    }
  }
  return readPage
}
