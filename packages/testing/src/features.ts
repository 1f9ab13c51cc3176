/** The features that the contract covers, one suite each. */
export const features = [
  'browse',
  'lookup',
  'variants',
  'cart',
  'concurrency',
  'stock',
  'codes',
  'price-drift',
  'session',
  'checkout',
  'payment',
  'order',
  'currencies',
] as const

/** A feature that the contract covers. */
export type Feature = (typeof features)[number]
