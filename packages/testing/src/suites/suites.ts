import type { Suite } from '../contract.ts'
import type { Feature } from '../features.ts'
import { browse } from './browse.ts'
import { cart } from './cart.ts'
import { checkout } from './checkout.ts'
import { codes } from './codes.ts'
import { concurrency } from './concurrency.ts'
import { currencies } from './currencies.ts'
import { lookup } from './lookup.ts'
import { order } from './order.ts'
import { payment } from './payment.ts'
import { priceDrift } from './price-drift.ts'
import { session } from './session.ts'
import { stock } from './stock.ts'
import { variants } from './variants.ts'

/** The suite of each feature: a feature without one does not compile. */
export const suites: Readonly<Record<Feature, Suite>> = {
  browse,
  lookup,
  variants,
  cart,
  concurrency,
  stock,
  codes,
  'price-drift': priceDrift,
  session,
  checkout,
  payment,
  order,
  currencies,
}
