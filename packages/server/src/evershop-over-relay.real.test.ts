import { describeAdapter, realShop } from '@tillkit/testing'
import { evershopAccess, evershopMerchant, fromAnotherAddress } from '@tillkit/testing/evershop'
import { overRelay } from './relay-contract.fixture.ts'

const access = await realShop('evershop')
const { url: endpoint } = evershopAccess.parse(access)

// The one way to sell from EverShop on a page: it has no CORS, the relay has.
const contract = await overRelay({ adapter: 'evershop', endpoint }, evershopMerchant(access), {
  merchantFetch: () => fromAnotherAddress,
})
describeAdapter('ucp over the relay over EverShop', contract)
