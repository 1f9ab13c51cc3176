import { describe, expect, it } from 'vitest'
import { seen } from '../testing/open-shop.ts'
import {
  type CartBase,
  changeFor,
  type Intent,
  isAbout,
  merged,
  outstanding,
  quantityIn,
  type Waiting,
  wanted,
} from './intent.ts'

const mug = seen('mug')
const line = (id: string, variant: string, quantity: number) => ({
  id,
  item: { id: variant, title: variant, price: 1000 },
  quantity,
  totals: [],
})
const cart: CartBase = {
  currency: 'EUR',
  totals: [],
  discounts: { codes: ['Save10'] },
  line_items: [line('1', 'mug', 2), line('2', 'mug', 5), line('3', 'cup', 1)],
}
const add = { key: '+mug', seen: mug, plus: 3 }
const put = { key: '+mug', seen: mug, set: 4, plus: 0 }
const second = { key: '#2', seen: mug, set: 4, plus: 0 }
const code = { key: '%save10', set: 1, plus: 0 }

describe('an intent', () => {
  it('is about the first line of its variant, or about the line that it names', () => {
    expect(cart.line_items.map(it => isAbout(add, it))).toEqual([true, true, false])
    expect(cart.line_items.map(it => isAbout(second, it))).toEqual([false, true, false])
    expect([add, second, { ...add, key: '+tea', seen: seen('tea') }].map(it => quantityIn(cart, it))).toEqual(
      [2, 5, 0],
    )
  })
  it('finds its code however it is written', () => {
    const { discounts: _, ...none } = cart
    expect([
      quantityIn(cart, code),
      quantityIn(cart, { ...code, key: '%SAVE' }),
      quantityIn(none, code),
    ]).toEqual([1, 0, 0])
  })
  it('comes to its target and what is on top', () => {
    expect([wanted(add, 2), wanted(put, 2), wanted({ ...put, plus: 2 }, 9)]).toEqual([5, 4, 6])
  })
  it.each([
    [put, { type: 'set_quantity', line_item_id: '1', quantity: 4 }],
    [
      { ...put, plus: 2 },
      { type: 'set_quantity', line_item_id: '1', quantity: 6 },
    ],
    [second, { type: 'set_quantity', line_item_id: '2', quantity: 4 }],
    [add, { type: 'add', lines: [{ variant_id: 'mug', quantity: 3 }] }],
    [
      { ...put, seen: seen('tea') },
      { type: 'add', lines: [{ variant_id: 'tea', quantity: 4 }] },
    ],
    [code, { type: 'add_code', code: 'save10' }],
    [
      { ...code, set: 0 },
      { type: 'remove_code', code: 'save10' },
    ],
  ])('%o is sent as %o', (intent, op) => {
    expect(changeFor(cart, intent)).toEqual(op)
  })
})

describe('two intents for one thing', () => {
  const [one, other] = [() => {}, () => {}]
  const waiting = (intent: Intent, answer = one): Waiting => ({ ...intent, answer: [answer] })

  it('are the older where there is no newer', () => {
    const older = waiting(add)
    expect(merged(older, undefined)).toBe(older)
  })
  it('add up until there is a target, and tell both who wait', () => {
    expect(merged(waiting(add), waiting(add, other))).toMatchObject({ plus: 6, answer: [one, other] })
    expect(merged(waiting(put), waiting(add))).toMatchObject({ set: 4, plus: 3 })
    expect(merged(waiting(add), waiting(put))).toMatchObject({ set: 4, plus: 0 })
  })
})

describe('a change whose answer was lost', () => {
  const sent = { ...add, base: 2 }
  it.each([
    ['came true', sent, 5, undefined],
    ['was not made', sent, 2, 5],
    ['was half made', sent, 4, 7],
    ['came true beside another tab’s', sent, 8, undefined],
    ['was the first', { ...add, base: undefined }, 0, 3],
    ['met its target', put, 4, undefined],
    ['fell short of its target', put, 1, 4],
    ['went beyond its target', put, 6, 4],
  ])('%s', (_, intent, now, left) => {
    expect(outstanding(intent, now, undefined)).toBe(left)
  })
  it('arrived twice where nobody else can have changed the cart', () => {
    expect(outstanding(sent, 8, undefined, true)).toBe(5)
    expect(outstanding(sent, 5, undefined, true)).toBeUndefined()
    expect(outstanding(sent, 2, undefined, true)).toBe(5)
  })
  it('was bought as far as the order has more than anyone knew of', () => {
    expect([outstanding(sent, 0, 3), outstanding(sent, 0, 4)]).toEqual([undefined, undefined])
    expect([outstanding(sent, 0, 1), outstanding(sent, 6, 1)]).toEqual([2, 8])
  })
})
