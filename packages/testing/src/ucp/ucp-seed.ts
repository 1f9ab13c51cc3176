import type { Minor } from '@tillkit/core'

/** A thing that the stand-in sells. Its variants are all combinations of the axes but those left out. */
export interface UcpSeedProduct {
  readonly handle: string
  readonly title: string
  readonly category: string
  /** Minor units of EUR. */
  readonly price: Minor
  readonly axes?: Readonly<Record<string, readonly string[]>>
  /** Labels of combinations that are not made, joined by `/`. */
  readonly without?: readonly string[]
  readonly stock?: number
  /** Announced: it has no variant yet. */
  readonly isAnnounced?: boolean
}

const colors = ['Blue', 'Green']

/** What the stand-in sells: tea, and what it is drunk from. */
export const ucpSeed: readonly UcpSeedProduct[] = [
  { handle: 'morning-tea', title: 'Morning tea', category: 'tea', price: 890 },
  { handle: 'evening-tea', title: 'Evening tea', category: 'tea', price: 940 },
  { handle: 'gone-tea', title: 'Last year’s tea', category: 'tea', price: 700, stock: 0 },
  {
    handle: 'tea-cup',
    title: 'Cup',
    category: 'cups',
    price: 1600,
    axes: { Color: colors, Size: ['S', 'L'] },
  },
  {
    handle: 'tea-bowl',
    title: 'Bowl',
    category: 'cups',
    price: 2100,
    axes: { Color: colors, Size: ['S', 'M', 'L'] },
    without: ['Green/M', 'Blue/L'],
  },
  { handle: 'next-tea', title: 'Next year’s tea', category: 'tea', price: 990, isAnnounced: true },
  ...['Kettle', 'Spoon', 'Tray', 'Towel', 'Tin', 'Whisk', 'Lamp', 'Book', 'Stool'].map((title, at) => ({
    handle: title.toLowerCase(),
    title,
    category: 'house',
    price: 1200 + at * 350,
  })),
]

/** How many minor units of each currency a minor unit of EUR is. */
export const ucpRates: Readonly<Record<string, number>> = { EUR: 1, JPY: 2, KWD: 4 }

/** Where the stand-in delivers to. */
export const ucpCountries: readonly string[] = ['DE', 'AT', 'FR']

/** Ways to deliver, in minor units of EUR. */
export const ucpDeliveries: readonly {
  readonly id: string
  readonly title: string
  readonly price: Minor
}[] = [
  { id: 'post', title: 'By post', price: 490 },
  { id: 'courier', title: 'By courier', price: 1190 },
]
