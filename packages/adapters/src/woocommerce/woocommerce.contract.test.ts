import { describeAdapter } from '@tillkit/testing'
import { woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { woocommerceAdapter } from './index.ts'

const merchant = woocommerceMerchant()
const { endpoint, fetch } = merchant

describeAdapter('woocommerce', {
  create: () => woocommerceAdapter({ endpoint, fetch, options: { countries: 'US CA' } }),
  merchant,
})
