import { registry } from '@tillkit/adapters/registry'
import type { AdapterEntry } from '@tillkit/core'
import {
  createService,
  memoryIdempotencyStore,
  memorySessionStore,
  parseServiceConfig,
} from '@tillkit/server'
import { createFaultProxy, type FaultName, serveFetch } from '@tillkit/testing/faults'
import { completes, type FaultySide, type ShopperNetwork } from './faulted-merchant.fixture.ts'

/** What stands behind the relay. */
export interface BehindRelay {
  readonly adapter: string
  /** The merchant's origin; absent for one in this process, which has no network of its own. */
  readonly target?: string
  /** What follows the origin in the endpoint. */
  readonly path?: string
  readonly options?: Readonly<Record<string, string>>
  readonly isPlacing?: FaultySide['isPlacing']
  readonly entry?: AdapterEntry
  readonly fetch?: typeof fetch
  /** `FaultySide.beyond`, of the merchant. */
  readonly beyond?: readonly FaultName[]
}

const site = 'http://relay.test'

/** The relay's options in the snippet. */
export const relayOptions: Readonly<Record<string, string>> = { 'api-key': 'pk_faults_1' }

/** A relay of the shopper's own, as the program configures it: faults before it, and between it and the merchant. */
export async function relayNetwork(behind: BehindRelay): Promise<ShopperNetwork> {
  const { adapter, target, path = '', options, entry, isPlacing = completes, fetch, beyond } = behind
  const merchantSide = target === undefined ? undefined : await createFaultProxy({ target })
  const config = parseServiceConfig(
    {
      merchants: [
        {
          id: 'acme',
          adapter,
          endpoint: `${merchantSide?.url ?? 'https://acme.example'}${path}`,
          ...(options && { options }),
        },
      ],
      sites: [{ key: relayOptions['api-key'], origins: ['*'], servers: true }],
      secrets: [{ env: 'SEAL' }],
      limits: { site_per_minute: 0, address_per_minute: 0 },
      log: 'off',
    },
    { env: { SEAL: 'faults-'.repeat(6) }, adapters: Object.keys(registry) },
  )
  const relay = createService(config, {
    idempotency: memoryIdempotencyStore(),
    sessions: memorySessionStore(),
    ...(entry && { adapters: { [adapter]: entry } }),
    ...(fetch && { fetch }),
  })
  const served = await serveFetch((input, init) => relay.fetch(new Request(input, init)), site)
  const page = await createFaultProxy({ target: served.url })
  return {
    endpoint: `${page.url}/m/acme`,
    sides: [
      { name: 'page', proxy: page, isPlacing: completes },
      ...(merchantSide ? [{ name: 'relay', proxy: merchantSide, isPlacing, beyond }] : []),
    ],
    async close() {
      await page.close()
      await merchantSide?.close()
      await relay.close()
      await served.close()
    },
  }
}
