import type { Checkout, CheckoutResult } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isPlaced, readBack } from './read-back.ts'

const as = (status?: Checkout['status']): CheckoutResult => ({
  ok: true,
  messages: [],
  checkout: status ? ({ status } as Checkout) : null,
})
const hour = 3_600_000

describe('reading back an order', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Answers what was read back and after how many seconds; `answer` is asked with the number of the reading. */
  const read = async (answer: (turn: number) => CheckoutResult | undefined, age = 0) => {
    const begun = Date.now()
    let turns = 0
    let end: CheckoutResult | undefined | 'open' = 'open'
    let seconds = 0
    const intent = { idempotency_key: 'k', reference: 'r', handler_id: 'h', started_at: begun - age }
    readBack(intent, async () => answer(++turns)).then(result => {
      end = result
      seconds = (Date.now() - begun) / 1000
    })
    await vi.advanceTimersByTimeAsync(200_000)
    return { end, turns, seconds }
  }

  it.each([
    ['completed', true],
    ['requires_escalation', true],
    ['complete_in_progress', false],
    ['ready_for_complete', false],
    [undefined, false],
  ] as const)('takes %s for placed: %s', (status, is) => {
    expect(isPlaced(as(status))).toBe(is)
  })
  it('ends at once at an order', async () => {
    expect(await read(() => as('completed'))).toEqual({ end: as('completed'), turns: 1, seconds: 0 })
  })
  it('believes that there is none after four readings in a row', async () => {
    const ready = as('ready_for_complete')
    expect(await read(() => ready)).toEqual({ end: ready, turns: 4, seconds: 7 })
  })
  it('counts anew after a fault, and after a sign that it is on its way', async () => {
    const ready = as('ready_for_complete')
    const faulty = (turn: number) => {
      if (turn === 3) throw new Error('lost')
      return ready
    }
    expect(await read(faulty)).toEqual({ end: ready, turns: 7, seconds: 63 })
    const slow = (turn: number) => (turn === 3 ? as('complete_in_progress') : ready)
    expect(await read(slow)).toEqual({ end: ready, turns: 7, seconds: 63 })
  })
  it('stays open where nothing is to be had in two minutes', async () => {
    const fail = () => {
      throw new Error('away')
    }
    expect(await read(fail)).toEqual({ end: undefined, turns: 8, seconds: 123 })
  })
  it('is let go by a merchant that has known nothing of it for an hour', async () => {
    expect(await read(() => as(), hour)).toEqual({ end: as(), turns: 4, seconds: 7 })
    expect((await read(() => as(), hour - 130_000)).end).toBeUndefined()
  })
  it('stays open, however old, while the merchant tells nothing of it', async () => {
    const silent: CheckoutResult = { ok: true, messages: [] }
    expect(await read(() => silent, 2 * hour)).toEqual({ end: undefined, turns: 8, seconds: 123 })
  })
  it('ends where nobody asks any more', async () => {
    expect(await read(() => undefined)).toEqual({ end: undefined, turns: 1, seconds: 0 })
  })
})
