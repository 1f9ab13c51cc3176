/** One thing that can be bought, as the shop's own books have it. */
export interface ShopVariant {
  /** The platform's number for it. */
  readonly number: number
  /** Values on the product's axes, in their order. */
  readonly options: readonly string[]
  /** Hundredths of the shop's currency. */
  price: number
  /** What it costs before a reduction that holds now. */
  readonly before?: number
  stock: number
}

/** A product as the shop's own books have it. */
export interface ShopProduct {
  readonly number: number
  readonly handle: string
  readonly title: string
  /** Plain text; the shop escapes it where it is written. */
  readonly description: string
  readonly brand: string
  readonly categories: readonly string[]
  readonly axes: readonly ('Color' | 'Size')[]
  /** None for what is announced and cannot be bought. */
  readonly variants: readonly ShopVariant[]
}

const one = (number: number, price: number, stock = 40, before?: number): readonly ShopVariant[] => [
  { number, options: [], price, stock, ...(before && { before }) },
]

/** What the shop sells: a new list each time, since tests change it. */
export function createCatalogue(): readonly ShopProduct[] {
  const product = (
    number: number,
    title: string,
    category: string,
    variants: readonly ShopVariant[],
    axes: ShopProduct['axes'] = [],
  ): ShopProduct => ({
    number,
    handle: title.toLowerCase().replace(/[^a-z]+/g, '-'),
    title,
    description: `${title}: made by hand & fired at < 1300 °C, "as is".`,
    brand: number % 2 ? 'Tellerrand' : 'Holm & Søn',
    categories: ['Home', category],
    axes,
    variants,
  })
  return [
    product(501, 'Enamel mug', 'Kitchen', one(1001, 1450)),
    product(502, 'Stoneware bowl', 'Kitchen', one(1002, 2400)),
    product(
      503,
      'Linen apron',
      'Textiles',
      [
        { number: 1003, options: ['Sand', 'S'], price: 4900, stock: 9 },
        { number: 1004, options: ['Sand', 'M'], price: 4900, stock: 9 },
        { number: 1005, options: ['Slate', 'M'], price: 5200, stock: 9 },
      ],
      ['Color', 'Size'],
    ),
    product(504, 'Ash stool', 'Home', one(1006, 12900)),
    product(
      505,
      'Wool throw',
      'Textiles',
      [
        { number: 1007, options: ['Rust'], price: 9900, stock: 5 },
        { number: 1008, options: ['Moss'], price: 9900, stock: 5 },
      ],
      ['Color'],
    ),
    product(506, 'Brass pen', 'Desk', one(1009, 6400, 0)),
    product(507, 'Beeswax candle', 'Home', one(1010, 1200, 30, 1600)),
    product(508, 'Field notebook', 'Desk', one(1011, 950, 3)),
    product(509, 'Oak tray', 'Kitchen', one(1012, 3800)),
    product(510, 'Wall clock', 'Home', []),
  ]
}
