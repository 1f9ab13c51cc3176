import type { MerchantSideDoor, SideDoorCart, SideDoorOrder } from '@tillkit/testing'
import type { MemoryMerchant } from '../merchant/create-memory-merchant.ts'
import type { CartRecord } from '../merchant/merchant-records.ts'

/** The way into a memory merchant past its API: for tests only. */
export function memorySideDoor(merchant: MemoryMerchant): MerchantSideDoor {
  const { books } = merchant
  const instrument = { id: 'invoice', handler_id: 'invoice', type: 'invoice' }
  return {
    known: {
      simple: 'enamel-mug',
      other: 'beeswax-candle',
      with_options: 'stoneware-bowl',
      with_impossible_combinations: 'linen-apron',
      sold_out: 'brass-pen',
      without_variants: 'wall-clock',
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
      currencies: merchant.seed.currencies,
      destination: {
        first_name: 'Ada',
        last_name: 'Byron',
        street_address: 'Domkloster 4',
        address_locality: 'Köln',
        postal_code: '50667',
        address_country: 'DE',
      },
      undeliverable_country: 'AQ',
    },
    price: async (sku, currency) => books.price(sku, currency),
    setPrice: async (sku, currency, amount) => merchant.tell({ prices: { [sku]: { [currency]: amount } } }),
    stock: async sku => books.stock(sku),
    setStock: async (sku, count) => merchant.tell({ stock: { [sku]: count } }),
    cart: async number => found(books.carts().find(cart => cart.number === number)),
    order: async number => foundOrder(books.orders().find(order => order.order_number === number)),
    ordersOf: async email =>
      books
        .orders()
        .filter(order => order.buyer?.email === email)
        .map(toSideDoorOrder),
    accepted: async () => ({ instrument }),
    async declined() {
      merchant.tell({ declinePayments: 1 })
      return { instrument }
    },
  }
}

const found = (record: CartRecord | undefined) => (record ? toSideDoorCart(record) : null)
const foundOrder = (record: CartRecord | undefined) => (record ? toSideDoorOrder(record) : null)

function toSideDoorCart(record: CartRecord): SideDoorCart {
  return {
    id: record.number,
    currency: record.currency,
    lines: record.lines.map(({ sku, count }) => ({ variant_id: sku, quantity: count })),
    codes: record.reductions.map(({ code }) => code),
    total: record.due,
  }
}

function toSideDoorOrder(record: CartRecord): SideDoorOrder {
  return {
    ...toSideDoorCart(record),
    email: record.buyer?.email ?? '',
    destination: record.destination ?? {},
  }
}
