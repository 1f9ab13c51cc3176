import type { MerchantSideDoor, SideDoorCart } from '../merchant-side-door.ts'
import type { ShopifyShop } from './shopify-shop.ts'

export { createShopifyShop, type ShopifyShop, type ShopRequest } from './shopify-shop.ts'

/** The way into a stand-in of Shopify past its API. Ids and amounts are the till's: of the shop's own country. */
export function shopifyMerchant({ books }: ShopifyShop): MerchantSideDoor {
  const numberOf = (variant_id: string) => Number(/\d+$/.exec(variant_id))
  const instrument = { id: 'none', handler_id: 'none', type: 'none' }
  return {
    known: {
      simple: 'enamel-mug',
      other: 'beeswax-candle',
      with_options: 'stoneware-bowl',
      with_impossible_combinations: 'linen-apron',
      sold_out: 'brass-pen',
      without_variants: null,
      unknown: 'no-such-product',
      search_text: 'enamel',
      category: 'kitchen',
      codes: {
        good: 'TAKE10',
        good_too: 'FREESHIP',
        unknown: 'NOPE',
        expired: 'EXPIRED',
        limited: 'LIMITED',
        without_effect: 'MIN1000',
      },
      currencies: ['USD'],
      destination: {},
      undeliverable_country: 'AQ',
    },
    price: async variant_id => books.price(numberOf(variant_id), 'US'),
    setPrice: async (variant_id, currency, amount) => books.setPrice(numberOf(variant_id), currency, amount),
    stock: async variant_id => books.stock(numberOf(variant_id)),
    setStock: async (variant_id, count) => books.setStock(numberOf(variant_id), count),
    async cart(cart_id): Promise<SideDoorCart | null> {
      const cart = books.carts.get(cart_id.replace(/^.*\//, ''))
      if (!cart) return null
      const { currency, total } = books.bill(cart)
      return {
        id: cart_id,
        currency,
        lines: cart.lines
          .filter(({ quantity }) => quantity > 0)
          .map(({ variant, quantity }) => ({
            variant_id: `gid://shopify/ProductVariant/${variant.number}`,
            quantity,
          })),
        codes: cart.codes,
        total,
      }
    },
    // Orders are placed at the shop's own checkout, which is not part of the API.
    order: async () => null,
    ordersOf: async () => [],
    accepted: async () => ({ instrument }),
    declined: async () => ({ instrument }),
  }
}
