import { createMemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import { memorySideDoor } from '@tillkit/adapters/memory/testing'
import { serveFetch } from '@tillkit/testing/faults'
import { createUcpMerchant, type UcpMerchantInit, ucpCountries, ucpMerchant } from '@tillkit/testing/ucp'
import { woocommerceMerchant } from '@tillkit/testing/woocommerce'
import {
  completes,
  directNetwork,
  type FaultedMerchant,
  type FaultySide,
  prepareMerchant,
} from './faulted-merchant.fixture.ts'
import { relayNetwork, relayOptions } from './relay-network.fixture.ts'

/** `POST …/checkout`, which places an order at WooCommerce and at EverShop. */
export const posts: FaultySide['isPlacing'] = ({ method, path }) =>
  method === 'POST' && /\/checkout(\?|$)/.test(path)

async function ucp(name: string, init: UcpMerchantInit, weight: number): Promise<FaultedMerchant> {
  const standIn = createUcpMerchant(init)
  const served = await serveFetch(standIn.fetch, standIn.endpoint)
  return prepareMerchant({
    name,
    weight,
    adapter: 'ucp',
    options: init.extension ? {} : { countries: ucpCountries.join(' ') },
    currency: 'EUR',
    door: ucpMerchant(standIn, init.version === undefined),
    open: () => directNetwork(served.url, '', completes),
  })
}

async function woocommerce(): Promise<readonly FaultedMerchant[]> {
  const merchant = woocommerceMerchant()
  const { url } = await serveFetch(merchant.fetch, merchant.endpoint)
  const options = { countries: 'US CA' }
  const common = { currency: 'USD', door: merchant }
  return Promise.all([
    prepareMerchant({
      ...common,
      name: 'woocommerce',
      weight: 12,
      adapter: 'woocommerce',
      options,
      open: () => directNetwork(url, '', posts),
    }),
    prepareMerchant({
      ...common,
      name: 'woocommerce over the relay',
      weight: 8,
      adapter: 'ucp',
      options: relayOptions,
      open: () => relayNetwork({ adapter: 'woocommerce', target: url, options, isPlacing: posts }),
    }),
  ])
}

async function memory(): Promise<FaultedMerchant> {
  const merchant = createMemoryMerchant()
  const { capabilities, catalog, ...purchase } = memoryAdapter(merchant)
  const { cart, checkout, order } = purchase
  if (!cart || !checkout || !order) throw new Error('The memory adapter sells')
  const entry = {
    catalog: async () => ({ capabilities, createCatalog: () => catalog }),
    purchase: async () => ({ createPurchase: () => ({ ...purchase, cart, checkout, order }) }),
  }
  return prepareMerchant({
    name: 'memory over the relay',
    weight: 12,
    adapter: 'ucp',
    options: relayOptions,
    currency: 'EUR',
    door: memorySideDoor(merchant),
    open: () => relayNetwork({ adapter: 'memory', entry }),
  })
}

/** The stand-ins for UCP, each of which ends with the process. */
export const ucpMerchants = (): Promise<readonly FaultedMerchant[]> =>
  Promise.all([
    ucp('ucp 2026-04-08', {}, 12),
    ucp(
      'ucp 2026-04-08 with dev.tillkit.merchant',
      { extension: { countries: ucpCountries }, keepsShort: true },
      10,
    ),
    ucp('ucp 2026-01-23', { version: '2026-01-23', keepsShort: true }, 10),
    ucp('ucp 2026-01-11', { version: '2026-01-11', keepsShort: true }, 10),
  ])

/** WooCommerce's stand-in, directly and over the relay, and the merchant in memory over the relay. */
export const otherMerchants = async (): Promise<readonly FaultedMerchant[]> => [
  ...(await woocommerce()),
  await memory(),
]
