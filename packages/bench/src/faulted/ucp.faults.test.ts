import { describeFaultedCheckouts } from './describe-faulted-checkouts.fixture.ts'
import { ucpMerchants } from './stand-in-merchants.fixture.ts'

describeFaultedCheckouts('ucp', 0.46, ucpMerchants)
