import type { Amounts, SeedProduct, SeedVariant } from './merchant-seed.ts'

/** A price in euros as the workshop would round it elsewhere: whole dollars or cents, tens of yen, fifties of fils. */
export function inAllCurrencies(euros: number): Amounts {
  return {
    EUR: Math.round(euros * 100),
    USD: Math.round(euros * 110),
    JPY: Math.round(euros * 16) * 10,
    KWD: Math.round(euros * 6.7) * 50,
  }
}

const variant = (sku: string, choices: string, euros: number, stock = 100, was?: number): SeedVariant => ({
  sku,
  choices: choices ? choices.split('/') : [],
  price: inAllCurrencies(euros),
  ...(was === undefined ? {} : { was: inAllCurrencies(was) }),
  stock,
})

const shades = 'Ivory Sand Honey Amber Rust Brick Rose Plum Indigo Teal Moss Slate'.split(' ')

/** The shelf of the demo merchant: what a card must cope with, each once. */
export const demoProducts: readonly SeedProduct[] = [
  {
    handle: 'enamel-mug',
    name: 'Enamel mug',
    text: '<p>Steel under two coats of enamel, with a rim dipped by hand. Holds <b>350 ml</b> and goes on the fire.</p><ul><li>9 cm across</li><li>Dishwasher safe</li></ul>',
    categories: ['kitchen'],
    since: '2026-01-12',
    axes: [],
    variants: [variant('MUG', '', 14.5)],
    rating: { stars: 4.8, count: 212 },
  },
  {
    handle: 'linen-apron',
    name: 'Linen apron',
    text: '<p>Washed linen, cross-back straps, one pocket deep enough for a phone and a peeler.</p>',
    categories: ['kitchen', 'textiles'],
    since: '2026-03-02',
    axes: [
      { name: 'Color', values: ['Navy', 'Ivory', 'Sienna'] },
      { name: 'Size', values: ['S', 'M', 'L'] },
    ],
    // Ivory is never cut in L; sienna only in S and M.
    variants: [
      variant('APRON-N-S', 'Navy/S', 68),
      variant('APRON-N-M', 'Navy/M', 68, 0),
      variant('APRON-N-L', 'Navy/L', 72),
      variant('APRON-I-S', 'Ivory/S', 68),
      variant('APRON-I-M', 'Ivory/M', 68),
      variant('APRON-S-S', 'Sienna/S', 54, 40, 68),
      variant('APRON-S-M', 'Sienna/M', 54, 40, 68),
    ],
    rating: { stars: 4.6, count: 87 },
  },
  {
    handle: 'stoneware-bowl',
    name: 'Stoneware bowl',
    text: '<p>Thrown in Saltmarsh clay. No two are the same height, and that is the point.</p>',
    categories: ['kitchen'],
    since: '2026-02-18',
    axes: [
      { name: 'Size', values: ['Small', 'Large'] },
      { name: 'Glaze', values: ['Chalk', 'Celadon'] },
    ],
    variants: [
      variant('BOWL-S-CH', 'Small/Chalk', 24),
      variant('BOWL-S-CE', 'Small/Celadon', 26),
      variant('BOWL-L-CH', 'Large/Chalk', 44),
      variant('BOWL-L-CE', 'Large/Celadon', 46),
    ],
  },
  {
    handle: 'ash-stool',
    name: 'Ash stool',
    text: '<p>Four legs, three wedges, no screws. Carries 140 kg and a good story.</p>',
    categories: ['home'],
    since: '2025-11-20',
    axes: [{ name: 'Finish', values: ['Oiled', 'Black'] }],
    variants: [variant('STOOL-O', 'Oiled', 189, 100, 220), variant('STOOL-B', 'Black', 199, 4, 230)],
    rating: { stars: 4.9, count: 41 },
  },
  {
    handle: 'wool-throw',
    name: 'Wool throw',
    text: '<p>Woven from the wool of one flock, 130 × 190 cm, with a fringe tied by hand.</p>',
    categories: ['home', 'textiles'],
    since: '2026-04-09',
    axes: [{ name: 'Color', values: ['Olive', 'Gray', 'Tan', 'Plum'] }],
    variants: [
      variant('THROW-O', 'Olive', 128),
      variant('THROW-G', 'Gray', 128),
      variant('THROW-T', 'Tan', 128),
      variant('THROW-P', 'Plum', 128, 0),
    ],
    rating: { stars: 4.7, count: 63 },
  },
  {
    handle: 'field-notebook',
    name: 'Field notebook',
    text: '<p>Ninety-six cream pages that open flat. The last of the autumn run.</p>',
    categories: ['desk'],
    since: '2025-09-01',
    axes: [],
    variants: [variant('NOTEBOOK', '', 12, 3)],
  },
  {
    handle: 'brass-pen',
    name: 'Brass pen',
    text: '<p>Turned from one bar, it darkens where you hold it.</p>',
    categories: ['desk'],
    since: '2025-10-05',
    axes: [],
    variants: [variant('PEN', '', 64, 0)],
    rating: { stars: 4.4, count: 118 },
  },
  {
    handle: 'desk-lamp',
    name: 'Desk lamp',
    text: '<p>A spun-steel shade on an arm that stays where it is put. Warm light, 2700 K.</p>',
    categories: ['desk', 'home'],
    since: '2026-05-21',
    axes: [{ name: 'Color', values: ['Crimson', 'Ivory', 'Black'] }],
    variants: [
      variant('LAMP-C', 'Crimson', 148),
      variant('LAMP-I', 'Ivory', 148),
      variant('LAMP-B', 'Black', 148),
    ],
    rating: { stars: 4.5, count: 29 },
  },
  {
    handle: 'oak-tray',
    name: 'Oak tray',
    text: '<p>For letters, keys and whatever else lands on a desk.</p>',
    categories: ['desk'],
    since: '2026-02-01',
    axes: [{ name: 'Width', values: ['24 cm', '36 cm'] }],
    variants: [variant('TRAY-24', '24 cm', 38), variant('TRAY-36', '36 cm', 52)],
  },
  {
    handle: 'beeswax-candle',
    name: 'Beeswax candle',
    text: '<p>Burns for forty hours and smells of hardly anything but honey.</p>',
    categories: ['home'],
    since: '2026-06-14',
    axes: [],
    variants: [variant('CANDLE', '', 18, 100, 22)],
    rating: { stars: 4.3, count: 340 },
  },
  {
    handle: 'silk-thread',
    name: 'Silk thread',
    text: '<p>Two hundred metres of twisted silk on a beech spool.</p>',
    categories: ['textiles'],
    since: '2025-08-11',
    axes: [{ name: 'Shade', values: shades }],
    variants: shades.map(shade => variant(`SILK-${shade.toUpperCase()}`, shade, 6.5)),
  },
  {
    handle: 'wall-clock',
    name: 'Wall clock',
    text: '<p>Announced for the winter. Not for sale yet.</p>',
    categories: ['home'],
    since: '2026-07-01',
    axes: [],
    variants: [],
  },
]
