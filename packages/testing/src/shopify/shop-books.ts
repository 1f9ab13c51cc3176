import { type Minor, TillError } from '@tillkit/core'
import { codes, markets, products, type SeedProduct, type SeedVariant } from './shop-seed.ts'

/** A line as the shop keeps it; one that sold out stays, with a quantity of 0. */
export interface LineRecord {
  readonly id: string
  readonly variant: SeedVariant
  readonly product: SeedProduct
  quantity: number
}

/** A cart as the shop keeps it. */
export interface CartRecord {
  readonly token: string
  readonly key: string
  country: string
  readonly lines: LineRecord[]
  codes: string[]
  isPaid: boolean
}

/** What came off a line or the whole cart. */
export interface Off {
  readonly amount: Minor
  /** Absent where it came by itself. */
  readonly code?: string
  readonly title: string
}

/** A cart's amounts, in minor units of its currency. */
export interface Bill {
  readonly currency: string
  readonly lines: readonly { readonly line: LineRecord; readonly unit: Minor; readonly off: readonly Off[] }[]
  /** After what came off the lines. */
  readonly subtotal: Minor
  readonly off: readonly Off[]
  readonly total: Minor
}

/** The shop's own records: what is sold, for how much, how many there are, and all carts. */
export interface ShopBooks {
  readonly carts: Map<string, CartRecord>
  price(variant: number, country: string): Minor
  setPrice(variant: number, currency: string, amount: Minor): void
  stock(variant: number): number
  setStock(variant: number, count: number): void
  bill(cart: CartRecord): Bill
  /** Why a code does nothing in this cart; undefined where it does. */
  whyNot(code: string, cart: CartRecord): string | undefined
}

/** The variant of a number with its product. */
export function variantOf(number: number): { product: SeedProduct; variant: SeedVariant } | undefined {
  for (const product of products) {
    const variant = product.variants.find(it => it.number === number)
    if (variant) return { product, variant }
  }
  return undefined
}

/** The currency of a country; where the shop does not sell to, its own. */
export function marketOf(country: string): readonly [currency: string, rate: number] {
  return markets[country] ?? markets['US'] ?? ['USD', 1]
}

/** Fresh books of the seed's shop. */
export function createShopBooks(): ShopBooks {
  const prices = new Map<string, Minor>()
  const stocks = new Map<number, number>()
  const exponents: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 }
  const found = (number: number) => {
    const it = variantOf(number)
    if (!it) throw new TillError('internal', `the shop has no variant ${number}`)
    return it
  }

  const books: ShopBooks = {
    carts: new Map(),
    price(variant, country) {
      const [currency, rate] = marketOf(country)
      const dollars = found(variant).variant.price / 100
      return (
        prices.get(`${variant} ${currency}`) ?? Math.round(dollars * rate * 10 ** (exponents[currency] ?? 2))
      )
    },
    setPrice: (variant, currency, amount) => void prices.set(`${variant} ${currency}`, amount),
    stock: variant => stocks.get(variant) ?? found(variant).variant.stock,
    setStock: (variant, count) => void stocks.set(variant, count),
    whyNot(code, cart) {
      const seed = Object.hasOwn(codes, code.toUpperCase()) ? codes[code.toUpperCase()] : undefined
      if (!seed) return 'DISCOUNT_NOT_FOUND'
      if ('warning' in seed) return seed.warning
      if ('freeDelivery' in seed) return undefined
      const goods = cart.lines.reduce((sum, it) => sum + it.quantity * it.variant.price, 0)
      if (goods < (seed.from ?? 0)) return 'DISCOUNT_PURCHASE_NOT_IN_RANGE'
      const isEntitled = seed.on === 'cart' || cart.lines.some(isMug)
      return isEntitled ? undefined : 'DISCOUNT_NO_ENTITLED_LINE_ITEMS'
    },
    bill(cart) {
      const working = cart.codes.filter(code => !books.whyNot(code, cart))
      const percent = (code: string, on: 'cart' | 'lines') => {
        const seed = codes[code.toUpperCase()]
        return seed && 'percent' in seed && seed.on === on ? seed.percent : 0
      }
      const share = (amount: Minor, on: 'cart' | 'lines'): Off[] =>
        working
          .map(code => ({ code, title: code, amount: Math.floor((amount * percent(code, on)) / 100) }))
          .filter(off => off.amount > 0)
      const lines = cart.lines.map(line => {
        const unit = books.price(line.variant.number, cart.country)
        return { line, unit, off: isMug(line) ? share(unit * line.quantity, 'lines') : [] }
      })
      const subtotal = lines.reduce((sum, { line, unit, off }) => sum + unit * line.quantity - sumOf(off), 0)
      const count = cart.lines.reduce((sum, { quantity }) => sum + quantity, 0)
      const byItself = count >= 20 ? [{ title: 'Twenty or more', amount: Math.floor(subtotal / 20) }] : []
      const off = [...share(subtotal, 'cart'), ...byItself]
      return { currency: marketOf(cart.country)[0], lines, subtotal, off, total: subtotal - sumOf(off) }
    },
  }
  return books
}

/** All that came off. */
export function sumOf(off: readonly Off[]): Minor {
  return off.reduce((sum, { amount }) => sum + amount, 0)
}

const isMug = ({ product }: LineRecord): boolean => product.type === 'Mug'
