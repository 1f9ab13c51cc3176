import { describeAdapter, realShop } from '@tillkit/testing'
import { evershopAccess, evershopMerchant, fromAnotherAddress } from '@tillkit/testing/evershop'
import { evershopAdapter } from './index.ts'

const access = await realShop('evershop')
const { url: endpoint } = evershopAccess.parse(access)

describeAdapter('evershop', {
  create: () => evershopAdapter({ endpoint, fetch: fromAnotherAddress }),
  merchant: evershopMerchant(access),
})
