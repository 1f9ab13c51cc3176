import type { Capabilities, CatalogPart } from '@tillkit/core'
import { createListModel, type ListModel } from '@tillkit/headless/list'
import type { MountContext } from '../mount/page.ts'
import { shelfLimit, usualLimit } from './shelf-limit.ts'

/** What an author asked a shelf for. */
export interface ShelfSettings {
  readonly collection: string | null
  readonly handles: readonly string[] | undefined
  readonly search: string
  readonly limit: number
}

/** Reads a shelf's attributes. */
export function readShelf(attribute: MountContext['attribute']): ShelfSettings {
  const handles = attribute('handles')
    ?.split(/[\s,]+/)
    .filter(Boolean)
  return {
    collection: attribute('collection'),
    handles: handles?.length ? [...new Set(handles)] : undefined,
    search: attribute('search') ?? '',
    limit: shelfLimit(attribute('limit')),
  }
}

/** The list that a shelf shows. Its author hears of what the attributes name and is not there. */
export function listOf(
  { collection, handles, search, limit }: ShelfSettings,
  { store, page, attribute }: Pick<MountContext, 'store' | 'page' | 'attribute'>,
  catalog: CatalogPart,
  { page_size_max }: Capabilities,
): ListModel {
  const wanted = attribute('limit')
  if (wanted !== null && !(Number(wanted) >= 1)) {
    page.warn('config', `<till-shelf> limit="${wanted}" is no number above 0: ${usualLimit} is used`)
  }
  return createListModel({
    catalog,
    context: store.context,
    reader: store.reader,
    // Adapters cap it; the loader, which has asked already, does not know by how much.
    limit: handles ? Math.min(limit, page_size_max) : limit,
    query: { text: search },
    ...(collection && { category: collection }),
    ...(handles && { handles }),
    onMissing: (_, { code, message }) => page.warn(code, `<till-shelf> handles: ${message}`),
  })
}

/** Tells an author what the shelf was asked for where nothing came of it. Handles are told of one by one. */
export function warnEmpty({ page, attribute }: Pick<MountContext, 'page' | 'attribute'>): void {
  if (attribute('handles')) return
  const asked = ['collection', 'search'].filter(attribute).map(name => `${name}="${attribute(name)}"`)
  page.warn('product_not_found', `<till-shelf> ${asked.join(' with ') || 'the merchant'} has no products`)
}
