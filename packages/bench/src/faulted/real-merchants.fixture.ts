import { realShop } from '@tillkit/testing'
import { evershopAccess, evershopMerchant, fromAnotherAddress } from '@tillkit/testing/evershop'
import { medusaMerchant, medusaSeed, medusaShopSchema } from '@tillkit/testing/medusa'
import { type VendureShop, vendureMerchant } from '@tillkit/testing/vendure'
import {
  completes,
  directNetwork,
  type FaultedMerchant,
  type FaultySide,
  prepareMerchant,
} from './faulted-merchant.fixture.ts'
import { relayNetwork, relayOptions } from './relay-network.fixture.ts'
import { posts } from './stand-in-merchants.fixture.ts'

const pays: FaultySide['isPlacing'] = ({ body }) => body.includes('addPaymentToOrder')

/** A real Vendure, spoken to directly and over the relay. */
async function vendure(): Promise<readonly FaultedMerchant[]> {
  const shop = (await realShop('vendure')) as VendureShop
  const door = await vendureMerchant(shop)
  const { origin, pathname } = new URL(shop.shopApi)
  const common = { isReal: true, currency: 'USD', door }
  return [
    await prepareMerchant({
      ...common,
      name: 'vendure',
      weight: 6,
      adapter: 'vendure',
      open: () => directNetwork(origin, pathname, pays),
    }),
    await prepareMerchant({
      ...common,
      name: 'vendure over the relay',
      weight: 1.5,
      adapter: 'ucp',
      options: relayOptions,
      open: () => relayNetwork({ adapter: 'vendure', target: origin, path: pathname, isPlacing: pays }),
    }),
  ]
}

async function medusa(): Promise<readonly FaultedMerchant[]> {
  const shop = medusaShopSchema.parse(await realShop('medusa'))
  const { accepted } = medusaSeed.payment
  return [
    await prepareMerchant({
      name: 'medusa',
      isReal: true,
      weight: 3,
      adapter: 'medusa',
      options: { key: shop.key, 'payment-methods': `${accepted}=Invoice` },
      currency: 'EUR',
      door: await medusaMerchant(shop),
      open: () => directNetwork(shop.url, '', completes),
    }),
  ]
}

/** Over the relay, the one way to sell from it on a page. */
async function evershop(): Promise<readonly FaultedMerchant[]> {
  const access = await realShop('evershop')
  const { url } = evershopAccess.parse(access)
  return [
    await prepareMerchant({
      name: 'evershop over the relay',
      isReal: true,
      weight: 1.5,
      adapter: 'ucp',
      options: relayOptions,
      currency: 'USD',
      door: evershopMerchant(access),
      open: () =>
        relayNetwork({
          adapter: 'evershop',
          target: url,
          isPlacing: posts,
          fetch: fromAnotherAddress,
          // It reads the cart and closes it without a lock: two copies of a request at once can be two orders.
          beyond: ['duplicate-at-once'],
        }),
    }),
  ]
}

/** The shops that run as programs of their own; all but Vendure are installed on demand. */
export const realMerchants: Readonly<Record<string, () => Promise<readonly FaultedMerchant[]>>> = {
  vendure,
  medusa,
  evershop,
}
