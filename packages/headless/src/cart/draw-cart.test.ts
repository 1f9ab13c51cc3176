import { describe, expect, it } from 'vitest'
import { seen } from '../testing/open-shop.ts'
import { drawCart, rememberedCart } from './draw-cart.ts'
import { noticeDrift } from './notice-drift.ts'

const known = (id: string, quantity: number, price = 1000) => ({ ...seen(id, price), quantity })
const item = (id: string, price = 1000) => ({ id, title: id, price })
const line = (id: string, quantity: number, price = 1000) => ({
  id: `line-${id}`,
  item: item(id, price),
  quantity,
  totals: [{ type: 'total', amount: price * quantity }],
})
const cart = {
  currency: 'EUR',
  totals: [{ type: 'total', amount: 2500 }],
  continue_url: 'https://m.example/pay',
  line_items: [line('mug', 2), line('cup', 1, 500)],
}

describe('a cart as drawn', () => {
  it('is the merchant’s where nothing is on its way', () => {
    const view = drawCart(cart, [], [], { mug: 7 }, false)
    expect(view).toMatchObject({
      currency: 'EUR',
      count: 3,
      totals: cart.totals,
      stale: false,
      discounts: {},
      continue_url: 'https://m.example/pay',
    })
    expect(view.lines).toMatchObject([
      { id: 'line-mug', variant_id: 'mug', quantity: 2, pending: false, available: 7, seen_price: undefined },
      { id: 'line-cup', variant_id: 'cup', quantity: 1, pending: false, available: undefined },
    ])
  })
  it('shows what is on its way, in the order of its sending', () => {
    const intents = [
      { key: '+mug', seen: seen('mug'), set: 0, plus: 0 },
      { key: '+tea', seen: seen('tea', 300), plus: 2 },
      { key: '+cup', seen: seen('cup', 500), plus: 1 },
      { key: '%CODE', set: 1, plus: 0 },
    ]
    const view = drawCart(cart, intents, [], {}, false)
    expect(view.lines).toMatchObject([
      { variant_id: 'cup', quantity: 2, pending: true },
      { id: 'pending:tea', variant_id: 'tea', quantity: 2, pending: true, price: 300, totals: [] },
    ])
    expect(view).toMatchObject({ count: 4, stale: true })
  })
  it('is stale while it has to be read, and takes the currency of what was seen where it has none', () => {
    expect(drawCart(cart, [], [], {}, true).stale).toBe(true)
    const add = [{ key: '+mug', seen: seen('mug'), plus: 1 }]
    expect(drawCart(rememberedCart([]), add, [], {}, false).currency).toBe('EUR')
    expect(drawCart({ ...cart, currency: 'CHF' }, add, [], {}, false).currency).toBe('CHF')
  })
  it('says what the shopper saw where that differs, in the same currency', () => {
    const priceOf = (...lines: Parameters<typeof drawCart>[2]) =>
      drawCart(cart, [], lines, {}, false).lines[0]?.seen_price
    expect(priceOf(known('cup', 1, 1), known('mug', 2, 900))).toBe(900)
    expect(priceOf(known('mug', 2, 1000))).toBeUndefined()
    expect(priceOf({ ...known('mug', 2, 900), currency: 'CHF' })).toBeUndefined()
  })
  it('is remembered with its lines, and without totals that nobody has computed', () => {
    expect(rememberedCart([known('mug', 2)], 'CHF')).toEqual({
      currency: 'EUR',
      totals: [],
      line_items: [
        {
          id: 'pending:mug',
          item: { ...item('mug'), currency: 'EUR', quantity: 2 },
          quantity: 2,
          totals: [],
        },
      ],
    })
    expect(rememberedCart([], 'CHF')).toEqual({ currency: 'CHF', totals: [], line_items: [] })
    expect(rememberedCart([]).currency).toBe('')
  })
})

describe('the prices of a fresh cart', () => {
  const drift = (
    ...[knownLines, sent]: [Parameters<typeof noticeDrift>[1], Parameters<typeof noticeDrift>[2]?]
  ) => {
    const messages: Parameters<typeof noticeDrift>[3] = []
    const fresh = { ...cart, ucp: { version: '2026-04-08' as const }, id: 'c' }
    const lines = noticeDrift(fresh, knownLines, sent, messages)
    return { lines, said: messages.map(({ content, ...it }) => [content, 'path' in it && it.path]) }
  }
  it('are new to nobody who saw none, or the same', () => {
    expect(drift([]).said).toEqual([])
    expect(drift([known('mug', 2), known('cup', 1, 500)]).said).toEqual([])
    expect(drift([]).lines).toMatchObject([
      { variant_id: 'mug', price: 1000, told: 1000, quantity: 2, currency: 'EUR' },
      { variant_id: 'cup', price: 500, told: 500, quantity: 1 },
    ])
  })
  it('are told of once where the shopper saw others', () => {
    const { lines, said } = drift([known('mug', 2), known('cup', 1, 400)])
    expect(said).toEqual([['cup: new price', '$.line_items[1]']])
    expect(lines[1]).toMatchObject({ price: 400, told: 500 })
    expect(drift(lines).said).toEqual([])
  })
  it('are not held against what was seen in another currency', () => {
    expect(drift([{ ...known('cup', 1, 400), currency: 'CHF' }]).said).toEqual([])
  })
  it('are held against the page of today for an addition, and against the first that was seen for anything else', () => {
    const sent = (plus: number) => ({ key: '+cup', seen: seen('cup', 450), plus })
    expect(drift([known('cup', 1, 400)], sent(1)).lines[1]?.price).toBe(450)
    expect(drift([known('cup', 1, 400)], { ...sent(0), set: 1 }).lines[1]?.price).toBe(400)
    expect(drift([], { ...sent(0), set: 1 }).lines[1]?.price).toBe(450)
    expect(drift([known('cup', 1, 400)], { ...sent(1), seen: seen('mug', 1) }).lines[1]?.price).toBe(400)
  })
})
