import { describe, expect, it } from 'vitest'
import type { OnceResult } from '../stores/idempotency-store.ts'
import { memoryIdempotencyStore } from '../stores/memory-idempotency-store.ts'
import { ok } from './answer.ts'
import { type ChangeRequest, changeOnce } from './change-once.ts'
import type { RelayServices } from './relay-env.ts'

/** Seals so that one can read it, and opens only for the same purpose. */
const sealer = {
  seal: async (text: string, purpose: string) => `${purpose}|${text}`,
  open: async (sealed: string, purpose: string) =>
    sealed.startsWith(`${purpose}|`) ? sealed.slice(purpose.length + 1) : undefined,
}
const request: ChangeRequest = {
  merchant: 'acme',
  caller: 'blog.example',
  method: 'POST',
  path: '/carts',
  text: '{}',
  key: 'k',
}

function service(idempotency = memoryIdempotencyStore()) {
  let runs = 0
  const change = (more: Partial<ChangeRequest> = {}) =>
    changeOnce({ idempotency, sealer } as unknown as RelayServices, { ...request, ...more }, async () =>
      ok({ run: ++runs }),
    )
  return { change, runs: () => runs }
}
const answering = (result: OnceResult) => service({ once: async () => result }).change()

describe('a change with a key', () => {
  it('runs once, and says when an answer is given again', async () => {
    const { change, runs } = service()
    const [first, second] = [await change(), await change()]
    expect([await first.json(), await second.json(), runs()]).toEqual([{ run: 1 }, { run: 1 }, 1])
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(second.headers.get('idempotent-replayed')).toBe('true')
  })
  it('is one of its caller and merchant', async () => {
    const { change, runs } = service()
    await change()
    await change({ caller: 'other.example' })
    await change({ merchant: 'globex' })
    expect(runs()).toBe(3)
  })
  it.each([{ text: '{"a":1}' }, { path: '/checkouts' }, { method: 'PUT' }])(
    'is a conflict with %o under the same key',
    async more => {
      const { change, runs } = service()
      await change()
      await expect(change(more)).rejects.toMatchObject({
        status: 409,
        code: 'idempotency_conflict',
        message: 'This Idempotency-Key was used with another request',
      })
      expect(runs()).toBe(1)
    },
  )
  it('has a key of 1 to 255 characters', async () => {
    const { change, runs } = service()
    for (const key of ['', 'x'.repeat(256)])
      await expect(change({ key })).rejects.toMatchObject({
        status: 400,
        code: 'invalid_request',
        message: 'An Idempotency-Key has 1 to 255 characters',
      })
    expect(runs()).toBe(0)
    for (const key of ['x', 'x'.repeat(255)]) expect((await change({ key })).status).toBe(200)
  })
  it('runs each time without one', async () => {
    const { change, runs } = service()
    await change({ key: undefined })
    await change({ key: undefined })
    expect(runs()).toBe(2)
  })
  it('is asked for again a second later while another is under way', async () => {
    await expect(answering({ type: 'busy' })).rejects.toMatchObject({
      status: 409,
      code: 'request_in_progress',
      message: 'A request with this Idempotency-Key is under way',
      retryAfter: 1,
    })
  })
  it('is refused where the answer was sealed for another merchant, or by a secret that is gone', async () => {
    const answer = { status: 200, headers: {}, body: 'answer of globex|{}' }
    await expect(answering({ type: 'answer', answer, replayed: true })).rejects.toMatchObject({
      status: 409,
      code: 'idempotency_conflict',
      message: 'The answer of this Idempotency-Key is no longer kept',
    })
    const own = { ...answer, body: 'answer of acme|{"a":1}' }
    expect(await (await answering({ type: 'answer', answer: own, replayed: true })).json()).toEqual({ a: 1 })
  })
})
