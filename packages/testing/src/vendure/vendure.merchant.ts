import type { CompleteInput, Minor } from '@tillkit/core'
import { z } from 'zod'
import type { MerchantSideDoor, SideDoorOrder } from '../merchant-side-door.ts'
import { type AdminApi, connectAdmin } from './admin-api.ts'
import { vendureKnownThings } from './known-things.ts'
import type { VendureShop } from './vendure.setup.ts'

export type { VendureShop }

const wireOrder = z.object({
  code: z.string(),
  currencyCode: z.string(),
  totalWithTax: z.number(),
  couponCodes: z.array(z.string()),
  orderPlacedAt: z.string().nullable(),
  lines: z.array(z.object({ quantity: z.number(), productVariant: z.object({ id: z.string() }) })),
  customer: z.object({ emailAddress: z.string() }).nullable(),
  shippingAddress: z
    .object({
      fullName: z.string().nullish(),
      streetLine1: z.string().nullish(),
      city: z.string().nullish(),
      postalCode: z.string().nullish(),
      countryCode: z.string().nullish(),
    })
    .nullable(),
})
type WireOrder = z.infer<typeof wireOrder>

const orderFields = `code currencyCode totalWithTax couponCodes orderPlacedAt customer { emailAddress }
  lines { quantity productVariant { id } } shippingAddress { fullName streetLine1 city postalCode countryCode }`

/** The way into the running Vendure of `vendure.setup.ts`, by its admin API. */
export async function vendureMerchant(access: Omit<VendureShop, 'shopApi'>): Promise<MerchantSideDoor> {
  const admin = await connectAdmin(access)
  const known = await vendureKnownThings()
  const order = async (code: string) => {
    const { orders } = await admin(
      `query ($code: String!) { orders(options: { filter: { code: { eq: $code } } }) { items { ${orderFields} } } }`,
      { code },
      z.object({ orders: z.object({ items: z.array(wireOrder) }) }),
    )
    const [found] = orders.items
    return found ? toSideDoorOrder(found) : null
  }
  return {
    known,
    price: (id, currency) => readPrice(admin, id, currency),
    setPrice: (id, currency, amount) =>
      updateVariant(admin, { id, prices: [{ currencyCode: currency, price: fromMinor(amount, currency) }] }),
    async stock(id) {
      const { onHand, allocated } = await readStock(admin, id)
      return onHand - allocated
    },
    async setStock(id, count) {
      const { allocated } = await readStock(admin, id)
      await updateVariant(admin, { id, stockOnHand: count + allocated })
    },
    cart: order,
    async order(code) {
      const found = await order(code)
      return found?.placed ? found : null
    },
    async ordersOf(email) {
      const reply = await admin(
        `query ($email: String!) {
          customers(options: { filter: { emailAddress: { eq: $email } } }) { items { orders { items { ${orderFields} } } } }
        }`,
        { email },
        z.object({
          customers: z.object({
            items: z.array(z.object({ orders: z.object({ items: z.array(wireOrder) }) })),
          }),
        }),
      )
      const orders = reply.customers.items.flatMap(customer => customer.orders.items)
      return orders.map(toSideDoorOrder).filter(it => it.placed)
    },
    accepted: async () => payBy('invoice'),
    declined: async () => payBy('test-handler', { shouldDecline: true }),
  }
}

const wireStock = z.object({
  productVariant: z.object({
    stockLevels: z.array(z.object({ stockOnHand: z.number(), stockAllocated: z.number() })),
  }),
})

async function readStock(admin: AdminApi, id: string) {
  const { productVariant } = await admin(
    'query ($id: ID!) { productVariant(id: $id) { stockLevels { stockOnHand stockAllocated } } }',
    { id },
    wireStock,
  )
  const [level] = productVariant.stockLevels
  return { onHand: level?.stockOnHand ?? 0, allocated: level?.stockAllocated ?? 0 }
}

async function readPrice(admin: AdminApi, id: string, currency: string): Promise<Minor> {
  const { productVariant } = await admin(
    'query ($id: ID!) { productVariant(id: $id) { prices { currencyCode price } } }',
    { id },
    z.object({
      productVariant: z.object({
        prices: z.array(z.object({ currencyCode: z.string(), price: z.number() })),
      }),
    }),
  )
  const found = productVariant.prices.find(it => it.currencyCode === currency)
  if (!found) throw new Error(`variant ${id} has no price in ${currency}`)
  return toMinor(found.price, currency)
}

async function updateVariant(
  admin: AdminApi,
  input: { readonly id: string } & Readonly<Record<string, unknown>>,
) {
  const document =
    'mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }'
  await admin(document, { input: [input] }, z.unknown())
}

function toSideDoorOrder(order: WireOrder): SideDoorOrder & { readonly placed: boolean } {
  const { fullName, streetLine1, city, postalCode, countryCode } = order.shippingAddress ?? {}
  const names = (fullName ?? '').split(' ')
  return {
    id: order.code,
    currency: order.currencyCode,
    lines: order.lines.map(({ productVariant, quantity }) => ({ variant_id: productVariant.id, quantity })),
    codes: order.couponCodes,
    total: toMinor(order.totalWithTax, order.currencyCode),
    email: order.customer?.emailAddress ?? '',
    destination: {
      first_name: names.slice(0, -1).join(' '),
      last_name: names.at(-1) ?? '',
      street_address: streetLine1 ?? '',
      address_locality: city ?? '',
      postal_code: postalCode ?? '',
      address_country: countryCode ?? '',
    },
    placed: order.orderPlacedAt !== null,
  }
}

/** Vendure counts hundredths in every currency; a yen has none of them, a dinar ten more of its fils. */
const hundredths = 2
const toMinor = (amount: number, currency: string): Minor =>
  Math.round(amount * 10 ** (decimalsOf(currency) - hundredths))
const fromMinor = (amount: Minor, currency: string): number =>
  Math.round(amount * 10 ** (hundredths - decimalsOf(currency)))

/** From the platform and not from core's table, which is what an adapter uses. */
function decimalsOf(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits ?? hundredths
}

function payBy(handler_id: string, metadata?: Readonly<Record<string, unknown>>): CompleteInput {
  const instrument = { id: handler_id, handler_id, type: handler_id }
  return { instrument: metadata ? { ...instrument, display: { metadata } } : instrument }
}
