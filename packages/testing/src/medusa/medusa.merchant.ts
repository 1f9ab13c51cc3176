import type { CompleteInput, Minor } from '@tillkit/core'
import { parseDecimal, toDecimal } from '@tillkit/core/money'
import { z } from 'zod'
import type { MerchantSideDoor, SideDoorCart, SideDoorOrder } from '../merchant-side-door.ts'
import { type AdminApi, connectAdmin, type MedusaShop, medusaShopSchema } from './admin-api.ts'
import { medusaKnownThings, medusaSeed, named } from './known-things.ts'

export { type MedusaShop, medusaSeed, medusaShopSchema }

const wireCart = z.object({
  id: z.string(),
  currency_code: z.string(),
  total: z.number(),
  items: z.array(z.object({ variant_id: z.string(), quantity: z.number() })),
  promotions: z.array(z.object({ code: z.string() })).optional(),
})
const wireOrder = wireCart.extend({
  email: z.string(),
  shipping_address: z.object({
    first_name: z.string(),
    last_name: z.string(),
    address_1: z.string(),
    city: z.string(),
    province: z.string().nullish(),
    postal_code: z.string(),
    country_code: z.string(),
  }),
})

/**
 * The way into a running Medusa: orders, prices and stock by its admin API; carts, which that does not show, by a request
 * of its own to the store API.
 */
export async function medusaMerchant(shop: MedusaShop): Promise<MerchantSideDoor> {
  const admin = await connectAdmin(shop)
  const orderFields =
    'fields=id,email,currency_code,total,items.variant_id,items.quantity,*shipping_address,promotions.code'
  return {
    known: medusaKnownThings,
    async price(id, currency) {
      const { prices } = await readVariant(admin, id)
      const found = prices.find(it => it.currency_code === currency.toLowerCase())
      if (!found) throw new Error(`variant ${id} has no price in ${currency}`)
      return toMinor(found.amount, currency)
    },
    async setPrice(id, currency, amount) {
      const { product_id, prices } = await readVariant(admin, id)
      const others = prices.filter(it => it.currency_code !== currency.toLowerCase())
      const changed = {
        currency_code: currency.toLowerCase(),
        amount: Number(toDecimal({ amount, currency })),
      }
      await admin(`admin/products/${product_id}/variants/${id}`, z.unknown(), {
        prices: [...others, changed],
      })
    },
    async stock(id) {
      const { stocked, reserved } = await readLevel(admin, id)
      return stocked - reserved
    },
    async setStock(id, count) {
      const { item, location, reserved } = await readLevel(admin, id)
      const path = `admin/inventory-items/${item}/location-levels/${location}`
      await admin(path, z.unknown(), { stocked_quantity: count + reserved })
    },
    async cart(id) {
      const response = await fetch(`${shop.url}/store/carts/${encodeURIComponent(id)}`, {
        headers: { 'x-publishable-api-key': shop.key },
      })
      if (response.status === 404) return null
      return toSideDoorCart(z.object({ cart: wireCart }).parse(await response.json()).cart)
    },
    async order(id) {
      const path = `admin/orders/${encodeURIComponent(id)}?${orderFields}`
      const found = await admin(path, z.object({ order: wireOrder }))
      return found && toSideDoorOrder(found.order)
    },
    async ordersOf(email) {
      const path = `admin/orders?limit=100&order=-created_at&${orderFields}`
      const found = await admin(path, z.object({ orders: z.array(wireOrder) }))
      return (found?.orders ?? []).filter(it => it.email === email).map(toSideDoorOrder)
    },
    accepted: async () => payBy(named('payment', 'accepted')),
    declined: async () => payBy(named('payment', 'declined')),
  }
}

const variantReply = z.object({
  variants: z.array(
    z.object({
      product_id: z.string(),
      prices: z.array(z.object({ currency_code: z.string(), amount: z.number() })),
      inventory_items: z.array(
        z.object({
          inventory: z.object({
            id: z.string(),
            location_levels: z.array(
              z.object({
                location_id: z.string(),
                stocked_quantity: z.number(),
                reserved_quantity: z.number(),
              }),
            ),
          }),
        }),
      ),
    }),
  ),
})

async function readVariant(admin: AdminApi, id: string) {
  const fields = 'product_id,prices.currency_code,prices.amount,*inventory_items.inventory.location_levels'
  const found = await admin(`admin/product-variants?id[]=${id}&fields=${fields}`, variantReply)
  const [variant] = found?.variants ?? []
  if (!variant) throw new Error(`there is no variant ${id}`)
  return variant
}

async function readLevel(admin: AdminApi, id: string) {
  const [item] = (await readVariant(admin, id)).inventory_items
  const [level] = item?.inventory.location_levels ?? []
  if (!item || !level) throw new Error(`variant ${id} has no stock that is counted`)
  return {
    item: item.inventory.id,
    location: level.location_id,
    stocked: level.stocked_quantity,
    reserved: level.reserved_quantity,
  }
}

function toSideDoorCart(cart: z.infer<typeof wireCart>): SideDoorCart {
  const currency = cart.currency_code.toUpperCase()
  return {
    id: cart.id,
    currency,
    lines: cart.items.map(({ variant_id, quantity }) => ({ variant_id, quantity })),
    codes: (cart.promotions ?? []).map(({ code }) => code),
    total: toMinor(cart.total, currency),
  }
}

function toSideDoorOrder(order: z.infer<typeof wireOrder>): SideDoorOrder {
  const { first_name, last_name, address_1, city, province, postal_code, country_code } =
    order.shipping_address
  return {
    ...toSideDoorCart(order),
    email: order.email,
    destination: {
      first_name,
      last_name,
      street_address: address_1,
      address_locality: city,
      ...(province && { address_region: province }),
      postal_code,
      address_country: country_code.toUpperCase(),
    },
  }
}

/** To the nearest minor unit, a half to the even one, as an accountant would. */
const toMinor = (amount: number, currency: string): Minor =>
  parseDecimal(amount.toFixed(6), currency, { rounding: 'half_even' })

const payBy = (handler_id: string): CompleteInput => ({
  instrument: { id: 'instrument', handler_id, type: 'no_credential' },
})
