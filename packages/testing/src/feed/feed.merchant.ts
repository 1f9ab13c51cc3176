import type { MerchantSideDoor } from '../merchant-side-door.ts'
import { createFeedShop, type FeedShop, type FeedShopInit, totalOf } from './create-feed-shop.ts'

export { createFeedShop, type FeedShop, type FeedShopInit }

/** What differs from format to format. */
export interface FeedMerchantInit {
  /** The id that the format gives the variant of this number; `handle` is its product's. */
  readonly idOf?: (number: number, handle: string) => string
  /** Whether the format can tell of a product that nobody can buy. */
  readonly hasAnnounced?: boolean
}

/** The way into a shop of files: its own books, and what a link puts into its cart. */
export function feedMerchant(shop: FeedShop, init: FeedMerchantInit = {}): MerchantSideDoor {
  const { idOf = String, hasAnnounced = false } = init
  const book = (id: string) => {
    const variant = shop.variant(id)
    if (!variant) throw new Error(`the shop has no variant ${id}`)
    return variant
  }
  const idIn = (number: number) => {
    const product = shop.products.find(it => it.variants.some(variant => variant.number === number))
    return idOf(number, product?.handle ?? '')
  }
  const never = async () => {
    throw new Error('a shop of files takes no orders here')
  }
  return {
    known: {
      simple: 'enamel-mug',
      other: 'stoneware-bowl',
      with_options: 'linen-apron',
      with_impossible_combinations: 'linen-apron',
      sold_out: 'brass-pen',
      without_variants: hasAnnounced ? 'wall-clock' : null,
      unknown: 'no-such-thing',
      search_text: 'enamel',
      category: 'kitchen',
      codes: { good: 'TAKE10', good_too: '', unknown: '', expired: '', limited: '', without_effect: '' },
      currencies: [shop.currency],
      destination: {},
      undeliverable_country: 'AQ',
    },
    price: async id => book(id).price,
    async setPrice(id, _, amount) {
      book(id).price = amount
    },
    stock: async id => book(id).stock,
    async setStock(id, count) {
      book(id).stock = count
    },
    cart: async () => null,
    async opened(link) {
      const cart = shop.open(link)
      if (!cart) return null
      const lines = cart.lines.map(({ variant, quantity }) => ({
        variant_id: idIn(variant.number),
        quantity,
      }))
      return { id: link, currency: shop.currency, lines, codes: [], total: totalOf(cart) }
    },
    order: async () => null,
    ordersOf: async () => [],
    accepted: never,
    declined: never,
  }
}
