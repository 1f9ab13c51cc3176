import type { CompleteInput } from '@tillkit/core'
import { z } from 'zod'
import type { MerchantSideDoor, SideDoorCart } from '../merchant-side-door.ts'
import { connectDatabase } from './database.ts'
import { evershopKnownThings } from './known-things.ts'
import { fromAnotherAddress } from './other-addresses.ts'

import { orderRow, toSideDoorOrder } from './to-side-door-order.ts'

export { fromAnotherAddress }

/** What `examples/evershop-shop/start.mjs` prints. */
export const evershopAccess: z.ZodType<{ readonly url: string; readonly database: string }> = z.object({
  url: z.string(),
  database: z.string(),
})

/**
 * The way into the running EverShop of `examples/evershop-shop`, by its database. An open cart is not read there: its
 * rows are sums of when it was last changed, and EverShop works them out anew for whoever asks, so it is asked.
 */
export function evershopMerchant(access: unknown): MerchantSideDoor {
  const { url, database } = evershopAccess.parse(access)
  const { known, payment } = evershopKnownThings()
  const query = connectDatabase(database)
  const one = async <T>(sql: string, values: readonly unknown[], row: z.ZodType<T>): Promise<T> => {
    const [found] = await query(sql, values, row)
    if (found === undefined) throw new Error(`nothing of ${values.join()}: ${sql}`)
    return found
  }
  const ordersBy = async (where: string, value: string) =>
    (
      await query(`${ordersSql} WHERE ${where} GROUP BY o.order_id, a.order_address_id`, [value], orderRow)
    ).map(toSideDoorOrder)
  const payBy = (handler_id: string): CompleteInput => ({
    instrument: { id: handler_id, handler_id, type: 'no_credential' },
  })
  return {
    known,
    price: async sku => {
      const { price } = await one(
        'SELECT price FROM product WHERE sku = $1',
        [sku],
        z.object({ price: z.string() }),
      )
      return Math.round(Number(price) * 100)
    },
    async setPrice(sku, _currency, amount) {
      await query('UPDATE product SET price = $2 WHERE sku = $1', [sku, amount / 100], z.unknown())
    },
    stock: async sku => {
      const sql =
        'SELECT qty FROM product_inventory JOIN product ON product_inventory_product_id = product_id WHERE sku = $1'
      return (await one(sql, [sku], z.object({ qty: z.int() }))).qty
    },
    async setStock(sku, count) {
      const whose = 'product_inventory_product_id = (SELECT product_id FROM product WHERE sku = $1)'
      await query(`UPDATE product_inventory SET qty = $2 WHERE ${whose}`, [sku, count], z.unknown())
    },
    async cart(id) {
      const open = await readCart(url, id)
      return open ?? (await ordersBy('c.uuid::text = $1', id))[0] ?? null
    },
    order: async id => (await ordersBy('o.uuid::text = $1', id))[0] ?? null,
    ordersOf: email => ordersBy('o.customer_email = $1', email),
    accepted: async () => payBy(payment.accepted),
    declined: async () => payBy(payment.declined),
  }
}

const ordersSql = `SELECT o.uuid::text AS id, o.currency, o.grand_total::text, o.coupon, o.customer_email,
    a.full_name, a.address_1, a.city, a.province, a.postcode, a.country,
    json_agg(json_build_object('sku', i.product_sku, 'qty', i.qty) ORDER BY i.order_item_id) AS items
  FROM "order" o
  JOIN cart c ON c.cart_id = o.cart_id
  JOIN order_item i ON i.order_item_order_id = o.order_id
  LEFT JOIN order_address a ON a.order_address_id = o.shipping_address_id`

const openCart = z.object({
  data: z.object({
    cart: z
      .object({
        uuid: z.string(),
        currency: z.string(),
        coupon: z.string().nullable(),
        grandTotal: z.object({ text: z.string() }),
        items: z.array(z.object({ productSku: z.string(), qty: z.int() })),
      })
      .nullable(),
  }),
})

/** By the sum that EverShop writes for people, `$1,234.50`: the adapter reads the number. */
async function readCart(url: string, id: string): Promise<SideDoorCart | null> {
  const fields = 'uuid currency coupon grandTotal { text } items { productSku qty }'
  const response = await fromAnotherAddress(`${url}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query ($id: String!) { cart(id: $id) { ${fields} } }`,
      variables: { id },
    }),
  })
  const { cart } = openCart.parse(await response.json()).data
  return (
    cart && {
      id: cart.uuid,
      currency: cart.currency,
      lines: cart.items.map(({ productSku, qty }) => ({ variant_id: productSku, quantity: qty })),
      codes: cart.coupon ? [cart.coupon] : [],
      total: Number(cart.grandTotal.text.replace(/\D/g, '')),
    }
  )
}
