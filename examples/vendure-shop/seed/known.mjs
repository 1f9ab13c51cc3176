/**
 * What tests and pages may rely on in the seeded shop. Prices here are in Vendure's own unit: hundredths of the
 * major unit in EVERY currency (its money precision is 2 for all), so ¥1,500 is 150000 and KWD 1.250 is 125.
 */

/** Currencies the channel sells in; every variant has a price in each. The first is the default. */
export const currencies = ['USD', 'EUR', 'JPY', 'KWD']

/** Languages of the channel; English is complete, the others cover `translatedHandles`. */
export const languages = ['en', 'de', 'fr', 'es', 'ar']

/** Discount codes. */
export const discountCodes = {
  /** 10 % off the order. */
  tenPercent: 'TAKE10',
  /** Free delivery. */
  freeDelivery: 'FREESHIP',
  /** Ended in the past: refused as expired. */
  expired: 'EXPIRED',
  /** Its usage limit is reached: refused as limited. */
  limited: 'LIMITED',
  /** 20 % off from 1,000 upward: accepted, without effect on a smaller cart. */
  minimum1000: 'MIN1000',
}

/** Payment method codes; none needs card data. */
export const paymentMethods = {
  invoice: 'invoice',
  cashOnDelivery: 'cash-on-delivery',
  /** Vendure's dummy handler: metadata `{ shouldDecline: true }` declines, `{ shouldError: true }` fails. */
  test: 'test-handler',
}

/** Shipping method codes, open to every country the shop knows. */
export const shippingMethods = { standard: 'standard', express: 'express' }

/** Shipping prices, tax included, in Vendure's unit. */
export const shippingPrices = {
  standard: { USD: 500, EUR: 490, JPY: 80000, KWD: 150 },
  express: { USD: 1000, EUR: 990, JPY: 160000, KWD: 310 },
}

/** A country that the shop does not deliver to and does not know. */
export const unknownCountry = 'AQ'

/** Handles (Vendure slugs) by what they show. The first three are sample products, the rest are in `edge-products.mjs`. */
export const handles = {
  /** No options, $174.99. */
  simple: 'instant-camera',
  /** One option group (storage), two variants: $329 and $445. */
  oneAxis: 'tablet',
  /** Two option groups, all four combinations exist. */
  twoAxes: 'laptop',
  /** Exactly 3 in stock, $24. */
  scarce: 'field-notebook',
  /** Sold out. */
  soldOut: 'letterpress-calendar',
  /** Color × size with combinations that do not exist, and one (ink, M) that is sold out. */
  impossibleCombinations: 'linen-overshirt',
  /** One option group with 12 values. */
  twelveOptions: 'silk-thread',
  /** A product that has no variant at all. */
  withoutVariants: 'coming-soon-radio',
  /** Disabled: not there for shoppers. */
  disabled: 'withdrawn-fan-heater',
  /** Its description attacks the page. */
  hostileHtml: 'snow-globe',
  /** Its title has 90 letters, 44 of them in one word. */
  longTitle: 'long-title',
  /** No picture. */
  withoutPicture: 'plain-envelope',
  /** Exists nowhere. */
  unknown: 'no-such-product',
}

/** Products whose name, description and options are translated to German, French, Spanish and Arabic. */
export const translatedHandles = [
  'laptop',
  'tablet',
  'instant-camera',
  'wooden-side-desk',
  'bonsai-tree',
  'light-shade',
  'comfy-padded-chair',
  'wooden-stool',
  'modern-cafe-chair',
]

/** Collection handles of the sample catalogue. */
export const collections = {
  electronics: 'electronics',
  computers: 'computers',
  photo: 'camera-photo',
  homeGarden: 'home-garden',
  furniture: 'furniture',
  plants: 'plants',
  sportsOutdoor: 'sports-outdoor',
  equipment: 'equipment',
  footwear: 'footwear',
}
