import { describeFaultedCheckouts } from './describe-faulted-checkouts.fixture.ts'
import { otherMerchants } from './stand-in-merchants.fixture.ts'

describeFaultedCheckouts('woocommerce and memory', 0.42, otherMerchants)
