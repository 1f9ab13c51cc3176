import type { Checkout, CheckoutPart, CheckoutResult } from '@tillkit/core'
import { aCheckout } from '@tillkit/testing'
import { describe, expect, it, vi } from 'vitest'
import { completeCheckout } from './complete-checkout.ts'

const instrument = { id: 'i', handler_id: 'invoice', type: 'invoice' }
const as = (status: Checkout['status']): CheckoutResult => ({
  ok: true,
  checkout: { ...aCheckout(), status },
  messages: [],
})
const none: CheckoutResult = { ok: true, checkout: null, messages: [] }

/** Begins to complete at a merchant who answers reads in this order. */
function begin(reads: readonly CheckoutResult[], placing: CheckoutResult | Error, unfinished = false) {
  const left = [...reads]
  const done: string[] = []
  const sessions: (string | undefined)[] = []
  const part: CheckoutPart = {
    async get(_, { session }) {
      done.push('read')
      sessions.push(session)
      return left.shift() ?? expect.fail('read too often')
    },
    update: () => expect.fail('updated'),
    async complete(_, { session }) {
      done.push('complete')
      sessions.push(session)
      if (placing instanceof Error) throw placing
      return placing
    },
    countries: async () => [],
  }
  const attempt = { unfinished, sent: async () => void done.push('sent') }
  const call = { context: {}, session: 'first' }
  const onSession = async (session: string) => void done.push(session)
  const completion = { part, reference: 'c', instrument, call, attempt, onSession }
  return { end: completeCheckout(completion), done, sessions }
}

/** Completes, and says what was sent and in which order. */
async function run(...how: Parameters<typeof begin>) {
  const { end, done, sessions } = begin(...how)
  const result = await end.catch((error: Error) => error.message)
  return { result, done: done.join(' '), sessions }
}

describe('completing a checkout', () => {
  it('looks, says that it sends, and sends', async () => {
    const { result, done } = await run([as('ready_for_complete')], as('completed'))
    expect(result).toMatchObject({ ok: true, checkout: { status: 'completed' } })
    expect(done).toBe('read sent complete')
  })

  it('goes on with the secret that the look renewed, and has it kept before anything is sent', async () => {
    const renewed = { ...as('ready_for_complete'), session: 'second' }
    const reads = [renewed, { ...renewed, session: 'third' }, as('completed')]
    const { done, sessions } = await run(reads, new Error('lost'))
    expect(done).toBe('read second sent complete read read')
    expect(sessions).toEqual(['first', 'second', 'second', 'third'])
  })

  it.each(['completed', 'complete_in_progress'] as const)(
    'sends nothing for one that is %s',
    async status => {
      const { result, done } = await run([as(status)], as('completed'))
      expect(result).toMatchObject({ ok: true, checkout: { status } })
      expect(done).toBe('read')
    },
  )

  it('sends nothing for one that is not there: the session may be about another cart by now', async () => {
    const { result, done } = await run([none], as('completed'))
    expect(result).toMatchObject({ ok: false, checkout: null })
    expect(done).toBe('read')
  })

  it('sends nothing for one that is canceled at the merchant', async () => {
    const { result, done } = await run([as('canceled')], as('completed'))
    expect(result).toMatchObject({ ok: false, checkout: { status: 'canceled' } })
    expect(done).toBe('read')
  })

  it('looks at once, then twice more after a while, and keeps a secret that an early look renewed', async () => {
    vi.useFakeTimers()
    try {
      const open = as('ready_for_complete')
      const running = begin([{ ...open, session: 'second' }, open, open], as('completed'), true)
      const reads = async (ms: number) => {
        await vi.advanceTimersByTimeAsync(ms)
        return running.done.length
      }
      expect(running.done).toEqual(['read'])
      expect([await reads(299), await reads(1), await reads(899), await reads(1)]).toEqual([1, 2, 2, 6])
      expect(await running.end).toEqual(as('completed'))
      expect(running.done).toEqual(['read', 'read', 'read', 'second', 'sent', 'complete'])
      expect(running.sessions).toEqual(['first', 'second', 'second', 'second'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('gives an earlier try that left no answer the time to arrive', async () => {
    const { done } = await run([as('ready_for_complete'), as('completed')], as('completed'), true)
    expect(done).toBe('read read')
  })

  it('passes on a refusal that says how the checkout is', async () => {
    const refused = { ...as('ready_for_complete'), ok: false }
    const { result, done } = await run([as('ready_for_complete')], refused)
    expect(result).toEqual(refused)
    expect(done).toBe('read sent complete')
  })

  it('looks again after a refusal that says nothing: another try may have gone through', async () => {
    const refused = { ...none, ok: false }
    const { result } = await run([as('ready_for_complete'), as('completed')], refused)
    expect(result).toMatchObject({ ok: true, checkout: { status: 'completed' } })
    expect((await run([as('ready_for_complete'), none], refused)).result).toEqual(refused)
  })

  it('leaves the outcome open when the answer got lost and no order is to be seen', async () => {
    const open = as('ready_for_complete')
    const { result, done } = await run([open, open, open, open], new Error('lost'))
    expect(result).toBe('lost')
    expect(done).toBe('read sent complete read read read')
  })
})
