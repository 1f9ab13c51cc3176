import { describeFaultedCheckouts } from './describe-faulted-checkouts.fixture.ts'
import { realMerchants } from './real-merchants.fixture.ts'

// Vendure comes with every install; the others where they were installed (`npm run test:faults` does it).
const { TILLKIT_FAULTS_SHOPS: shops = 'vendure' } = process.env

describeFaultedCheckouts('real shops', 0.12, async () => {
  const opened = Object.entries(realMerchants).filter(([name]) => shops.split(' ').includes(name))
  return (await Promise.all(opened.map(([, open]) => open()))).flat()
})
