import { createMemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import type { CartPart } from '@tillkit/core'
import { startPostgres } from '@tillkit/tools/start-postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { openPostgres } from '../node/open-postgres.ts'
import { entryOf, relayCaller } from '../ucp/relay-caller.fixture.ts'
import { createTables } from './create-tables.ts'
import { postgresIdempotencyStore } from './postgres-idempotency-store.ts'
import { postgresSessionStore } from './postgres-session-store.ts'
import type { Sql } from './sql.ts'
import { sweepTables } from './sweep-tables.ts'

const postgres = await startPostgres()
const [one, two] = [openPostgres(postgres.url), openPostgres(postgres.url)] as const
await createTables(one)
afterAll(async () => {
  await Promise.all([one.close(), two.close()])
  await postgres.stop()
})
const later = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

describe('a cart on two nodes with one PostgreSQL', () => {
  it('is changed by one at a time', async () => {
    const adapter = memoryAdapter(createMemoryMerchant())
    const mutate: CartPart['mutate'] = async (op, call) => {
      await later(50)
      return adapter.cart?.mutate(op, call) ?? expect.fail('no cart')
    }
    const get: CartPart['get'] = call => adapter.cart?.get(call) ?? expect.fail('no cart')
    const adapters = { test: entryOf({ ...adapter, cart: { get, mutate } }) }
    const [a, b] = [one, two].map(node =>
      relayCaller(
        undefined,
        {},
        {
          adapters,
          idempotency: postgresIdempotencyStore(node),
          sessions: postgresSessionStore(node),
        },
      ),
    )
    const line_items = [{ item: { id: 'MUG' }, quantity: 1 }]
    const begun = await a?.call('POST', '/carts', { line_items })
    const wish = { line_items: [...line_items, { item: { id: 'CANDLE' }, quantity: 1 }] }
    const path = `/carts/${begun?.body.id}`
    await Promise.all([a, b].map(it => it?.call('PUT', path, wish)))
    const { body } = (await b?.call('GET', path)) ?? expect.fail('no answer')
    expect(body.line_items?.map(it => [it.item.id, it.quantity])).toEqual([
      ['MUG', 1],
      ['CANDLE', 1],
    ])
  })

  it('is free again soon after its node was killed, and not before', async () => {
    const dying: Sql = {
      query: (text, values) =>
        /^(update|delete)/.test(text) ? new Promise(() => undefined) : one.query(text, values),
    }
    const cart = crypto.randomUUID()
    void postgresSessionStore(dying, { leaseMs: 600 }).inTurn?.(
      'acme',
      cart,
      () => new Promise(() => undefined),
    )
    await later(100)
    const began = Date.now()
    const next = postgresSessionStore(two, { leaseMs: 600 })
    expect(await next.inTurn?.('acme', cart, async () => 'mine')).toBe('mine')
    expect(Date.now() - began).toBeGreaterThan(300)
    expect(Date.now() - began).toBeLessThan(3000)
    expect(await next.inTurn?.('globex', cart, async () => 'theirs')).toBe('theirs')
  })

  it('stays with a node that is slow but alive, and is waited for only so long', async () => {
    // A busy machine renews a lease late by hundreds of milliseconds.
    const cart = crypto.randomUUID()
    const slow = postgresSessionStore(one, { leaseMs: 1500 }).inTurn?.('acme', cart, async () => {
      await later(4000)
      return 'done'
    })
    await later(50)
    const impatient = postgresSessionStore(two, { leaseMs: 1500, waitMs: 2000 })
    await expect(impatient.inTurn?.('acme', cart, async () => 'early')).rejects.toMatchObject({
      name: 'TillError',
      code: 'timeout',
    })
    expect(await slow).toBe('done')
    expect(await impatient.inTurn?.('acme', cart, async () => 'then')).toBe('then')
  })

  it('leaves no row behind, also when the work failed or its node was killed', async () => {
    const store = postgresSessionStore(one, { leaseMs: 50 })
    await expect(store.inTurn?.('sweep', 'a', () => Promise.reject(new Error('work')))).rejects.toThrow(
      'work',
    )
    const rows = async () =>
      (await one.query(`select cart_id from tillkit_turn where tenant = 'sweep'`)).rows.length
    expect(await rows()).toBe(0)
    await one.query(`insert into tillkit_turn values ('sweep', 'b', 'killed', now())`)
    await sweepTables(one, ['sweep'])
    expect(await rows()).toBe(0)
  })
})
