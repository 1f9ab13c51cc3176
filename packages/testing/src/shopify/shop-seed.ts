/** A variant that the shop sells. */
export interface SeedVariant {
  readonly number: number
  /** One value for each axis; none where the product has no options. */
  readonly choices: readonly string[]
  /** In cents of a US dollar; other countries pay by their rate. */
  readonly price: number
  readonly was?: number
  readonly stock: number
  /** Sold on when there are none left. */
  readonly backorder?: boolean
}

/** A product on the shelf. */
export interface SeedProduct {
  readonly number: number
  readonly handle: string
  readonly title: string
  /** In other languages: `LanguageCode` → title. */
  readonly titles?: Readonly<Record<string, string>>
  readonly type: string
  readonly collections: readonly string[]
  readonly axes: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly variants: readonly SeedVariant[]
  /** Group → its plans, by name and description. */
  readonly plans?: Readonly<Record<string, readonly (readonly [name: string, description?: string])[]>>
  readonly requiresPlan?: boolean
}

/** What a discount code does, or the warning that says why it does nothing. */
export type SeedCode =
  | { readonly percent: number; readonly on: 'cart' | 'lines'; readonly from?: number }
  | { readonly freeDelivery: true }
  | { readonly warning: 'DISCOUNT_CURRENTLY_INACTIVE' | 'DISCOUNT_USAGE_LIMIT_REACHED' }

/** Countries that the shop sells to, with their currency and how much of it a US dollar is. The first is its own. */
export const markets: Readonly<Record<string, readonly [currency: string, rate: number]>> = {
  US: ['USD', 1],
  DE: ['EUR', 0.92],
  JP: ['JPY', 151],
  KW: ['KWD', 0.307],
}

/** Codes in capitals. */
export const codes: Readonly<Record<string, SeedCode>> = {
  TAKE10: { percent: 10, on: 'cart' },
  HALFMUG: { percent: 50, on: 'lines' },
  FREESHIP: { freeDelivery: true },
  MIN1000: { percent: 20, on: 'cart', from: 100_000 },
  EXPIRED: { warning: 'DISCOUNT_CURRENTLY_INACTIVE' },
  LIMITED: { warning: 'DISCOUNT_USAGE_LIMIT_REACHED' },
}

const colors = ['Crimson', 'Ivory', 'Black']
const one = (number: number, price: number, stock = 50): readonly SeedVariant[] => [
  { number, choices: [], price, stock },
]

/** Every combination of the axes, but for those that `without` names. */
function grid(
  number: number,
  axes: readonly (readonly string[])[],
  price: number,
  without: readonly string[] = [],
): readonly SeedVariant[] {
  const combinations = axes.reduce<readonly (readonly string[])[]>(
    (all, values) => all.flatMap(before => values.map(value => [...before, value])),
    [[]],
  )
  return combinations
    .filter(choices => !without.includes(choices.join()))
    .map((choices, at) => ({ number: number + at, choices, price: price + at * 100, stock: 20 }))
}

const steps = (count: number, unit: string) => Array.from({ length: count }, (_, at) => `${at + 1} ${unit}`)

/** A small maker of things for kitchen and desk, who does not exist. */
export const products: readonly SeedProduct[] = [
  {
    number: 8001,
    handle: 'enamel-mug',
    title: 'Enamel mug',
    titles: { DE: 'Emaillebecher' },
    type: 'Mug',
    collections: ['kitchen'],
    axes: [],
    variants: one(41001, 1950),
  },
  {
    number: 8002,
    handle: 'beeswax-candle',
    title: 'Beeswax candle',
    type: 'Candle',
    collections: ['home'],
    axes: [],
    variants: [{ number: 41002, choices: [], price: 1800, was: 2200, stock: 50 }],
  },
  {
    number: 8003,
    handle: 'stoneware-bowl',
    title: 'Stoneware bowl',
    type: 'Bowl',
    collections: ['kitchen'],
    axes: [
      { name: 'Color', values: colors },
      { name: 'Size', values: ['S', 'L'] },
    ],
    variants: grid(42000, [colors, ['S', 'L']], 2400),
  },
  {
    number: 8004,
    handle: 'linen-apron',
    title: 'Linen apron & tie <long>',
    type: 'Apron',
    collections: ['kitchen'],
    axes: [
      { name: 'Color', values: colors },
      { name: 'Length', values: ['Short', 'Long'] },
    ],
    variants: grid(42100, [colors, ['Short', 'Long']], 4200, ['Black,Short']),
  },
  {
    number: 8005,
    handle: 'brass-pen',
    title: 'Brass pen',
    type: 'Pen',
    collections: ['desk'],
    axes: [],
    variants: one(41005, 6400, 0),
  },
  {
    number: 8006,
    handle: 'oak-tray',
    title: 'Oak tray',
    type: 'Tray',
    collections: ['desk'],
    axes: [],
    variants: [{ number: 41006, choices: [], price: 3800, stock: 0, backorder: true }],
  },
  {
    number: 8007,
    handle: 'house-coffee',
    title: 'House coffee',
    type: 'Coffee',
    collections: ['kitchen'],
    axes: [],
    variants: one(41007, 1400),
    plans: { 'Fresh & often': [['Every week', '10% off'], ['Every month']], Prepaid: [['Six <big> bags']] },
  },
  {
    number: 8008,
    handle: 'letter-club',
    title: 'Letter club',
    type: 'Membership',
    collections: ['desk'],
    axes: [],
    variants: one(41008, 900),
    plans: { Club: [['Monthly']] },
    requiresPlan: true,
  },
  {
    number: 8009,
    handle: 'silk-thread',
    title: 'Silk thread',
    type: 'Thread',
    collections: ['textiles'],
    axes: [
      { name: 'Shade', values: steps(20, 'of 20') },
      { name: 'Weight', values: steps(14, 'g') },
    ],
    variants: grid(43000, [steps(20, 'of 20'), steps(14, 'g')], 650),
  },
  {
    number: 8010,
    handle: 'desk-lamp',
    title: 'Desk lamp',
    type: 'Lamp',
    collections: ['desk', 'home'],
    axes: [{ name: 'Color', values: colors }],
    variants: grid(42200, [colors], 14_800),
  },
]
