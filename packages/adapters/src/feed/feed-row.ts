import type { Price, Rating } from '@tillkit/core'

/** One variant, checked: what products are made of. */
export interface FeedRow {
  /** What the shop calls the variant: `g:id`, a sku, Shopify's number. */
  readonly id: string
  /** The shop's own id, where `id` also says which page to find it on. */
  readonly shop_id?: string
  /** What its product's variants have in common; the id itself where it stands alone. */
  readonly group: string
  /** The product's name in the shop's addresses, where the format says it. */
  readonly handle: string | undefined
  readonly title: string
  /** The product's title, where the format tells it apart from the variant's. */
  readonly group_title: string | undefined
  /** Plain, or HTML where there is a tag in it. */
  readonly description: string | undefined
  /** The variant's page. Absolute. */
  readonly link: string | undefined
  /** Absolute URLs of pictures, the best first. */
  readonly images: readonly string[]
  readonly price: Price
  /** The price before a reduction. */
  readonly list_price: Price | undefined
  /** Absent where the file does not say. */
  readonly available?: boolean
  /** UCP's word for the availability. */
  readonly status?: string
  /** How many there are, where the file says and it binds. */
  readonly count: number | undefined
  readonly brand: string | undefined
  /** From the widest to the narrowest, as `Home > Kitchen`. */
  readonly categories: readonly string[]
  /** The name of an axis → the value on it. */
  readonly options: ReadonlyMap<string, string>
  /** A link that opens the shop's cart with this variant, where the file has one; `{id}` and `{quantity}` are filled in. */
  readonly cart_link: string | undefined
  /** The product's. */
  readonly rating: Rating | undefined
}
