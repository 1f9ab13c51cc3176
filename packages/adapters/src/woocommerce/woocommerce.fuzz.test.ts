import { fuzzAdapter } from '@tillkit/testing'
import { woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { woocommerceAdapter } from './index.ts'

const merchant = woocommerceMerchant()
const { endpoint, fetch } = merchant

fuzzAdapter('woocommerce', { create: get => woocommerceAdapter({ endpoint, fetch: get }), fetch, merchant })
