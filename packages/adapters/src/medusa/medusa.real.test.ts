import { describeAdapter, realShop } from '@tillkit/testing'
import { medusaMerchant, medusaSeed, medusaShopSchema } from '@tillkit/testing/medusa'
import { medusaAdapter } from './index.ts'

const shop = medusaShopSchema.parse(await realShop('medusa'))
const merchant = await medusaMerchant(shop)
const { accepted, declined, failing } = medusaSeed.payment
const options = { key: shop.key, 'payment-methods': `${accepted}=Invoice, ${declined}, ${failing}` }

describeAdapter('medusa', { create: () => medusaAdapter({ endpoint: shop.url, options }), merchant })
