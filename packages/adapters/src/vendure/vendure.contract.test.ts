import { describeAdapter } from '@tillkit/testing'
import { vendureMerchant } from '@tillkit/testing/vendure'
import { inject } from 'vitest'
import { vendureAdapter } from './index.ts'

const shop = inject('vendure')
const merchant = await vendureMerchant(shop)

describeAdapter('vendure', { create: () => vendureAdapter({ endpoint: shop.shopApi }), merchant })
