import { describe, expect, it } from 'vitest'
import { describeIdempotencyStore } from './describe-idempotency-store.fixture.ts'
import type { StoredAnswer } from './idempotency-store.ts'
import { memoryIdempotencyStore } from './memory-idempotency-store.ts'
import { memorySessionStore } from './memory-session-store.ts'

describeIdempotencyStore('one node’s memory', async () => [memoryIdempotencyStore()])

describe('the memory of a node', () => {
  const answer: StoredAnswer = { status: 200, headers: {}, body: 'x'.repeat(1000) }

  it('forgets a key after its time, and the oldest of those that are too large together', async () => {
    let time = 0
    const store = memoryIdempotencyStore({ keepMs: 1000, charactersMax: 2100, now: () => time })
    const isKept = async (key: string) => {
      const result = await store
        .once('acme', key, 'a', async () => {
          throw new Error('ran')
        })
        .catch(() => undefined)
      return result?.type === 'answer'
    }
    for (const key of ['one', 'two', 'three']) await store.once('acme', key, 'a', async () => answer)
    expect([await isKept('one'), await isKept('two'), await isKept('three')]).toEqual([false, true, true])
    time = 1000
    expect([await isKept('two'), await isKept('three')]).toEqual([false, false])
  })

  it('keeps the newest session of a cart, and forgets the oldest cart', async () => {
    // Each is named by its tenant and cart: `["acme","one"]`.
    const store = memorySessionStore({ charactersMax: 36 })
    await store.put('acme', 'one', 'a')
    await store.put('acme', 'two', 'b')
    await store.put('acme', 'one', 'c')
    await store.put('globex', 'one', 'd')
    expect(
      await Promise.all([store.get('acme', 'one'), store.get('acme', 'two'), store.get('globex', 'one')]),
    ).toEqual(['c', undefined, 'd'])
  })
})
