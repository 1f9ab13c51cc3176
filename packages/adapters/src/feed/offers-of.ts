import type { Feed } from './open-feed.ts'
import type { Offer } from './to-cart.ts'
import { toProduct } from './to-product.ts'

/** The variants with these ids as the feed has them. Throws where a file could not be read: what is missing may be there. */
export async function offersOf(
  feed: Feed,
  variant_ids: readonly string[],
): Promise<ReadonlyMap<string, Offer>> {
  const { groups, fault } = await feed.find(variant_ids)
  if (fault) throw fault
  const offers = new Map<string, Offer>()
  for (const group of groups) {
    const variants = toProduct(group)?.variants ?? []
    for (const [index, row] of group.rows.entries())
      offers.set(row.id, { row, title: variants[index]?.title ?? row.title })
  }
  return offers
}
