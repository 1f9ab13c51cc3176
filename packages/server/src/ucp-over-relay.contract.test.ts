import { createMemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import { memorySideDoor } from '@tillkit/adapters/memory/testing'
import { describeAdapter } from '@tillkit/testing'
import { vendureMerchant } from '@tillkit/testing/vendure'
import { inject } from 'vitest'
import { overRelay } from './relay-contract.fixture.ts'
import { entryOf } from './ucp/relay-caller.fixture.ts'

const memory = createMemoryMerchant()
describeAdapter(
  'ucp over the relay over memory',
  await overRelay({ adapter: 'memory', endpoint: 'https://acme.example' }, memorySideDoor(memory), {
    adapters: { memory: entryOf(memoryAdapter(memory)) },
  }),
)

const shop = inject('vendure')
describeAdapter(
  'ucp over the relay over Vendure',
  await overRelay({ adapter: 'vendure', endpoint: shop.shopApi }, await vendureMerchant(shop)),
)
