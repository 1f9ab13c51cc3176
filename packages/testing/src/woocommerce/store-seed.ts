/** An axis of a product. `slugs` make it a taxonomy of the shop's, as `pa_color`; without them it is the product's own. */
export interface SeedAxis {
  readonly name: string
  readonly values: readonly string[]
  readonly taxonomy?: string
}

/** A thing that can be bought; amounts in cents, with `stock` null where the shop does not count it. */
export interface SeedItem {
  readonly id: number
  readonly sku: string
  /** A value for each axis. */
  readonly values: readonly string[]
  price: number
  readonly regular: number
  stock: number | null
}

/** A product of the shop; `grouped` ones cannot be bought themselves. */
export interface SeedStoreProduct {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly type: 'simple' | 'variable' | 'grouped'
  readonly category: string
  readonly axes: readonly SeedAxis[]
  readonly items: readonly SeedItem[]
}

/** What a coupon does. */
export interface SeedCoupon {
  readonly percent: number
  readonly isFreeShipping?: boolean
  readonly state?: 'expired' | 'used_up'
}

/** The coupons of the shop, by their code. */
export const coupons: Readonly<Record<string, SeedCoupon>> = {
  tenoff: { percent: 10 },
  freeship: { percent: 0, isFreeShipping: true },
  thanks: { percent: 0 },
  summer: { percent: 15, state: 'expired' },
  first100: { percent: 50, state: 'used_up' },
}

/** The categories of the shop, by their slug. */
export const categories: Readonly<Record<string, string>> = {
  kitchen: 'Kitchen & table',
  textiles: 'Textiles',
}

const size = (...values: string[]): SeedAxis => ({ name: 'Size', values })
const color = (...values: string[]): SeedAxis => ({ name: 'Color', values, taxonomy: 'pa_color' })

/**
 * The shop's shelf, new with each call: the recorded mug and tee, and what the contract needs beside them. Names have what
 * WordPress writes as entities.
 */
export function storeShelf(): SeedStoreProduct[] {
  return [
    simple(10, 'mug', 'Watercooler mug', 999, { regular: 1250, sku: 'MUG-1', stock: 500 }),
    variable(
      11,
      'forum-tee',
      'Forum tee',
      'textiles',
      [size('S', 'M', 'L')],
      [item(12, 'TEE-S', ['S'], 2000), item(13, 'TEE-M', ['M'], 2000), item(14, 'TEE-L', ['L'], 2200)],
    ),
    variable(
      20,
      'work-apron',
      'Maker’s apron',
      'textiles',
      [size('S', 'M'), color('Natural', 'Dark blue')],
      [
        item(21, 'APR-SN', ['S', 'Natural'], 3500),
        item(22, 'APR-SB', ['S', 'Dark blue'], 3500),
        item(23, 'APR-MN', ['M', 'Natural'], 3600),
        item(24, 'APR-MB', ['M', 'Dark blue'], 3600),
      ],
    ),
    variable(
      30,
      'cushion',
      'Linen cushion',
      'textiles',
      [size('40', '50', '60'), color('Natural', 'Dark blue')],
      [
        item(31, 'CUS-40N', ['40', 'Natural'], 2500),
        item(32, 'CUS-50N', ['50', 'Natural'], 2700),
        item(33, 'CUS-60B', ['60', 'Dark blue'], 2900),
      ],
    ),
    simple(40, 'tea-towel', 'Tea towel – set of 2', 1400, { stock: 300 }),
    simple(41, 'butter-dish', 'Bread & butter dish', 1850, { stock: 40 }),
    simple(42, 'salt-jar', 'Salt jar', 1600, { stock: 0 }),
    simple(43, 'pepper-mill', 'Pepper mill', 4200, { stock: 12 }),
    simple(44, 'cutting-board', 'Cutting board', 4800, {}),
    simple(45, 'ladle', 'Ladle', 1100, {}),
    {
      id: 50,
      slug: 'kitchen-set',
      name: 'Kitchen set',
      type: 'grouped',
      category: 'kitchen',
      axes: [],
      items: [],
    },
  ]
}

function item(id: number, sku: string, values: readonly string[], price: number): SeedItem {
  return { id, sku, values, price, regular: price, stock: null }
}

function simple(
  id: number,
  slug: string,
  name: string,
  price: number,
  { regular = price, sku = '', stock = null }: { regular?: number; sku?: string; stock?: number | null },
): SeedStoreProduct {
  const items = [{ id, sku, values: [], price, regular, stock }]
  return { id, slug, name, type: 'simple', category: 'kitchen', axes: [], items }
}

function variable(
  id: number,
  slug: string,
  name: string,
  category: string,
  axes: readonly SeedAxis[],
  items: readonly SeedItem[],
): SeedStoreProduct {
  return { id, slug, name, type: 'variable', category, axes, items }
}
