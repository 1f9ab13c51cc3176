import type { Cart, Product, Total } from '@tillkit/core'
import { expect } from 'vitest'

/** What must hold of a product beyond its schema. */
export function productHolds(product: Product): void {
  const { variants, price_range, options = [] } = product
  const prices = variants.map(variant => variant.price.amount)
  expect(price_range.min.amount, 'price_range.min is the least of the variants').toBe(Math.min(...prices))
  expect(price_range.max.amount, 'price_range.max is the most of the variants').toBe(Math.max(...prices))
  const currencies = [price_range.min, price_range.max, ...variants.map(it => it.price)].map(
    it => it.currency,
  )
  expect(new Set(currencies).size, 'a product has prices in one currency').toBe(1)
  expect(new Set(variants.map(it => it.id)).size, 'no variant id twice').toBe(variants.length)
  const axes = options.map(option => option.name)
  expect(new Set(axes).size, 'no axis twice').toBe(axes.length)
  for (const variant of variants) {
    const chosen = variant.options ?? []
    expect(
      chosen.map(it => it.name),
      'a variant has one value on each axis, in their order',
    ).toEqual(axes)
    for (const { name, label } of chosen) {
      const values = options.find(option => option.name === name)?.values.map(value => value.label)
      expect(values, `the values of ${name} name every variant's`).toContain(label)
    }
  }
  const combinations = variants.map(it => JSON.stringify((it.options ?? []).map(({ label }) => label)))
  expect(new Set(combinations).size, 'no combination twice').toBe(variants.length)
}

/** What must hold of a cart or a checkout beyond its schema. */
export function cartHolds(cart: Cart): void {
  totalsHold(cart.totals)
  const ids = cart.line_items.map(line => line.id)
  expect(new Set(ids).size, 'no line item id twice').toBe(ids.length)
  const { codes = [], applied = [] } = cart.discounts ?? {}
  for (const { code } of applied)
    if (code !== undefined) expect(codes, 'applied codes are codes').toContain(code)
}

/** The rows add up to the total, and the details of a row to the row: the page draws them and never sums. */
export function totalsHold(totals: readonly Total[]): void {
  const sum = (amounts: readonly { readonly amount: number }[]) =>
    amounts.reduce((all, it) => all + it.amount, 0)
  const total = totals.find(({ type }) => type === 'total')
  expect(sum(totals.filter(({ type }) => type !== 'total')), 'the rows add up to the total').toBe(
    total?.amount,
  )
  for (const { type, amount, lines } of totals)
    if (lines) expect(sum(lines), `the details of ${type} add up to it`).toBe(amount)
}
