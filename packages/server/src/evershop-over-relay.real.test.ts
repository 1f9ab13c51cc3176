import { describeAdapter, realShop } from '@tillkit/testing'
import { evershopAccess, evershopMerchant, fromAnotherAddress } from '@tillkit/testing/evershop'
import { overRelay, relayFetch } from './over-relay.fixture.ts'

const access = await realShop('evershop')
const { url: endpoint } = evershopAccess.parse(access)

// The one way to sell from EverShop on a page: it has no CORS, the relay has.
const fetch = relayFetch({ adapter: 'evershop', endpoint }, { merchantFetch: () => fromAnotherAddress })
describeAdapter('ucp over the relay over EverShop', await overRelay(fetch, evershopMerchant(access)))
