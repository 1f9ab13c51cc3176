import type { Price, Rating } from '@tillkit/core'

/** One variant as a file tells it, whatever the format: what products are made of. */
export interface FeedRow {
  /** What the shop calls the variant: `g:id`, a sku, Shopify's number. */
  readonly id: string
  /** The shop's own id, where `id` also says which page to find it on. */
  readonly shop_id?: string
  /** What its product's variants have in common; the id itself where it stands alone. */
  readonly group: string
  /** The product's name in the shop's addresses, where the format says it. */
  readonly handle?: string | undefined
  readonly title: string
  /** The product's title, where the format tells it apart from the variant's. */
  readonly group_title?: string | undefined
  /** Plain, or HTML where there is a tag in it. */
  readonly description?: string | undefined
  /** The variant's page. Absolute. */
  readonly link?: string | undefined
  /** Absolute URLs of pictures, the best first. */
  readonly images: readonly string[]
  readonly price: Price
  /** The price before a reduction. */
  readonly list_price?: Price | undefined
  /** Absent where the file does not say. */
  readonly available?: boolean | undefined
  /** UCP's word for the availability. */
  readonly status?: string | undefined
  /** How many there are, where the file says. */
  readonly count?: number | undefined
  readonly brand?: string | undefined
  /** From the widest to the narrowest, as `Home > Kitchen`. */
  readonly categories: readonly string[]
  /** The name of an axis → the value on it. */
  readonly options: ReadonlyMap<string, string>
  /** A link that opens the shop's cart with this variant, where the file has one; `{id}` and `{quantity}` are filled in. */
  readonly cart_link?: string | undefined
  /** The product's. */
  readonly rating?: Rating | undefined
}

/** What a file is read with. */
export interface FeedSource {
  /** The file's address: what its links are relative to. */
  readonly url: string
  /** ISO 4217, where the file does not say. */
  readonly currency: string | undefined
  /** Reads another page of a file that comes in pages. */
  read?(url: string): Promise<string>
}

/** Reads a file's rows. Broken ones are left out; throws a `TillError` where it is not such a file at all. */
export type ReadRows = (text: string, source: FeedSource) => Promise<FeedRow[]> | FeedRow[]

/** How many rows a file may have. More would hold a page up for longer than a shopper waits. */
export const rowsMax = 10_000
