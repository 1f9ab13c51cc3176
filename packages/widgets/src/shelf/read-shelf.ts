import type { Capabilities, CatalogPart } from '@tillkit/core'
import { createListModel, type ListModel } from '@tillkit/headless/list'
import type { MountContext } from '../mount/page.ts'

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
  const limit = Math.trunc(Number(attribute('limit')))
  return {
    collection: attribute('collection'),
    handles: handles?.length ? handles : undefined,
    search: attribute('search') ?? '',
    limit: limit > 0 ? limit : 12,
  }
}

/** The list that a shelf shows. */
export function listOf(
  { collection, handles, search, limit }: ShelfSettings,
  { store }: Pick<MountContext, 'store'>,
  catalog: CatalogPart,
  { page_size_max }: Capabilities,
): ListModel {
  return createListModel({
    catalog,
    context: store.context,
    reader: store.reader,
    limit: Math.min(limit, page_size_max),
    query: { text: search },
    ...(collection && { category: collection }),
    ...(handles && { handles }),
  })
}
