import { pathToFileURL } from 'node:url'
import { inRepository } from './root.mjs'

const document = `query ($email: String!) {
  customers(options: { filter: { emailAddress: { eq: $email } } }) {
    items {
      orders {
        totalItems
        items {
          code state active totalWithTax currencyCode
          shippingAddress { streetLine1 city countryCode }
          lines { quantity productVariant { name } }
        }
      }
    }
  }
}`

/**
 * Looks at the merchant's own books: the order with this code exists, was placed, and is the only one of its buyer.
 * @param {{ adminApi: string, username: string, password: string }} shop
 * @param {{ code: string, email: string }} expected
 * @returns {Promise<{ code: string, state: string, summary: string }>}
 * @throws when the books say anything else
 */
export async function readOrder({ adminApi, username, password }, { code, email }) {
  const { connectAdmin } = await import(
    pathToFileURL(inRepository('examples/vendure-shop/seed/admin-api.mjs')).href
  )
  const admin = await connectAdmin(adminApi, { username, password })
  const { customers } = await admin(document, { email })
  const orders = customers.items[0]?.orders
  if (orders?.totalItems !== 1)
    throw new Error(`the shop has ${orders?.totalItems ?? 'no'} orders of ${email}, not one`)
  const [order] = orders.items
  if (order.code !== code) throw new Error(`the page shows order ${code}, the shop has ${order.code}`)
  if (order.active || !['PaymentAuthorized', 'PaymentSettled'].includes(order.state)) {
    throw new Error(`order ${code} is ${order.state} at the shop, so it was not placed`)
  }
  if (!order.shippingAddress?.streetLine1) throw new Error(`order ${code} has no address at the shop`)
  const lines = order.lines.map(line => `${line.quantity} × ${line.productVariant.name}`).join(', ')
  const amount = new Intl.NumberFormat('en', { style: 'currency', currency: order.currencyCode }).format(
    order.totalWithTax / 100,
  )
  return { code, state: order.state, summary: `${lines}, ${amount}, to ${order.shippingAddress.city}` }
}
