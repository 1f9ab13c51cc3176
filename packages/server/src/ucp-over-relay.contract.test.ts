import { createMemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import { memorySideDoor } from '@tillkit/adapters/memory/testing'
import { describeAdapter } from '@tillkit/testing'
import { vendureMerchant } from '@tillkit/testing/vendure'
import { inject } from 'vitest'
import { overRelay, relayFetch } from './over-relay.fixture.ts'
import { entryOf } from './ucp/relay-caller.fixture.ts'

const memory = createMemoryMerchant()
const adapters = { memory: entryOf(memoryAdapter(memory)) }
const memoryFetch = relayFetch({ adapter: 'memory', endpoint: 'https://acme.example' }, { adapters })
describeAdapter('ucp over the relay over memory', await overRelay(memoryFetch, memorySideDoor(memory)))

const shop = inject('vendure')
const vendure = await overRelay(
  relayFetch({ adapter: 'vendure', endpoint: shop.shopApi }),
  await vendureMerchant(shop),
)
describeAdapter('ucp over the relay over Vendure', vendure)
