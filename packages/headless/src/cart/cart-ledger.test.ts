import type { Cart, CartResult } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeep } from '../storage/keep.ts'
import { parseSavedCart, writeSavedCart } from '../storage/saved-cart.ts'
import { seen } from '../testing/open-shop.ts'
import { createCartLedger } from './cart-ledger.ts'

const mug = { key: '+mug', seen: seen('mug'), plus: 1 }

const cartOf = (quantity: number, id = 'a'): Cart => ({
  id,
  currency: 'EUR',
  totals: [],
  ucp: { version: '2026-04-08' },
  links: [],
  line_items: quantity
    ? [{ id: 'l', item: { id: 'mug', title: 'mug', price: 1000 }, quantity, totals: [] }]
    : [],
})
const answer = (quantity: number, id?: string): CartResult => ({
  ok: true,
  session: 's',
  cart: cartOf(quantity, id),
  messages: [],
})

/** A page's ledger, and what it tells; `other` opens one for another page over the same storage. */
function openLedger({ takesTurns = true } = {}) {
  const saved = createKeep({}, 'localStorage', 'till:x')
  const told: number[] = []
  const open = () =>
    createCartLedger({ saved, context: {}, takesTurns, tell: turn => told.push(turn), say: () => {} })
  return { saved, told, ledger: open(), other: open }
}

/** One mug was put in. */
function withMug(options?: { readonly takesTurns?: boolean }) {
  const opened = openLedger(options)
  const sent = { ...mug, sending: opened.ledger.begin() }
  opened.ledger.take(answer(1), sent)
  return opened
}

describe('what is known of a cart', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is not stored by a look at a cart that was empty', () => {
    const { saved, told, ledger } = openLedger()
    ledger.take({ ok: true, cart: null, messages: [] })
    expect([saved.read(), told]).toEqual([null, []])
  })
  it('is stored by a look, once something is, and told to nobody', () => {
    const { saved, told, ledger } = withMug()
    const [turn] = told
    ledger.take(answer(2))
    expect(parseSavedCart(saved)).toMatchObject({ turn, lines: [{ variant_id: 'mug', quantity: 2 }] })
    expect(told).toHaveLength(1)
  })
  it('is taken over from another page, once', () => {
    const { ledger, other } = withMug()
    const late = other()
    expect([late.session, late.cart_id, late.stale]).toEqual(['s', 'a', true])
    expect([late.sync(), ledger.sync()]).toEqual([false, false])
    late.take(answer(3), { ...mug, plus: 2, base: 1 })
    expect(ledger.sync()).toBe(true)
    expect([ledger.known[0]?.quantity, ledger.addedOf(mug)]).toEqual([3, 3])
  })
  it('has no cart where another page has lost it', () => {
    const { ledger, other } = withMug()
    const late = other()
    late.forget(undefined)
    ledger.sync()
    expect([ledger.cart, ledger.session, ledger.stale]).toEqual([null, undefined, false])
  })

  describe('of a change that was sent', () => {
    it('is that nothing else was', () => {
      const { ledger } = withMug()
      const sending = ledger.begin()
      expect(ledger.isAlone({ ...mug, sending })).toBe(true)
      expect(ledger.isAlone({ ...mug, sending: sending / 2 })).toBe(false)
      expect(ledger.isAlone(mug)).toBe(false)
    })
    it('is not that nothing else was, after a page’s hand-off, without locks, or without a trace of it', () => {
      const { ledger, saved, other } = withMug()
      const sending = ledger.begin()
      const record = parseSavedCart(saved)
      if (!record) throw new Error('nothing is saved')
      writeSavedCart(saved, { ...record, handed: true })
      expect(ledger.isAlone({ ...mug, sending })).toBe(false)
      saved.write(null)
      expect(other().isAlone({ ...mug, sending })).toBe(false)
      const apart = withMug({ takesTurns: false }).ledger
      expect(apart.isAlone({ ...mug, sending: apart.begin() })).toBe(false)
    })
    it('is not that nothing else was, where other pages speak of what is not to be found', () => {
      const { ledger, told } = withMug()
      const sending = ledger.begin()
      ledger.hear(undefined)
      expect(ledger.isAlone({ ...mug, sending })).toBe(true)
      ledger.hear(0.5)
      expect(ledger.isAlone({ ...mug, sending })).toBe(false)
      ledger.hear(undefined)
      expect(ledger.isAlone({ ...mug, sending })).toBe(false)
      ledger.hear(told[0])
      expect(ledger.isAlone({ ...mug, sending })).toBe(true)
    })
    it('is unsure, once, where it was another page’s', () => {
      const { ledger, other } = withMug()
      const late = other()
      expect(late.isUnsure(undefined)).toBe(false)
      const sending = ledger.begin()
      expect(ledger.isUnsure({ ...mug, sending })).toBe(false)
      expect([late.isUnsure(mug), late.isUnsure(mug)]).toEqual([true, false])
    })
  })

  it('puts right what arrived again, as long as it may, and not what another page is changing', () => {
    const { ledger } = withMug()
    expect(ledger.take(answer(2))).toMatchObject([{ key: '+mug', set: 1 }])
    vi.advanceTimersByTime(31_000)
    expect(ledger.take(answer(2))).toEqual([])
    const { ledger: early, other } = withMug()
    other().begin()
    expect(early.take(answer(2))).toEqual([])
    // Its change is in the cart by now.
    expect(early.take(answer(3))).toEqual([])
  })
  it('puts right what arrived again before the answer to the next change', () => {
    const { ledger } = withMug()
    const sent = { key: '%A', set: 1, plus: 0, sending: ledger.begin() }
    expect(ledger.take(answer(2), sent)).toMatchObject([{ key: '+mug', set: 1 }])
  })
  it('leaves alone what the shopper wishes otherwise by now', () => {
    const { ledger } = withMug()
    ledger.wish('+mug')
    expect(ledger.take(answer(2))).toEqual([])
  })
})
