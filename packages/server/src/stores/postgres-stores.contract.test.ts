import { startPostgres } from '@tillkit/tools/start-postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { openPostgres } from '../node/open-postgres.ts'
import { createTables } from './create-tables.ts'
import { describeIdempotencyStore } from './describe-idempotency-store.fixture.ts'
import type { StoredAnswer } from './idempotency-store.ts'
import { postgresIdempotencyStore } from './postgres-idempotency-store.ts'
import { postgresSessionStore } from './postgres-session-store.ts'
import { codeOf, querySafely, type Sql } from './sql.ts'
import { sweepTables } from './sweep-tables.ts'

const postgres = await startPostgres()
const nodes = [openPostgres(postgres.url), openPostgres(postgres.url)] as const
// As nodes do that start together.
await Promise.all(nodes.flatMap(node => [createTables(node), createTables(node)]))
afterAll(async () => {
  await Promise.all(nodes.map(node => node.close()))
  await postgres.stop()
})
const answer: StoredAnswer = { status: 200, headers: {}, body: 'done' }
const later = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

describeIdempotencyStore('PostgreSQL, two nodes on one', async () =>
  nodes.map(node => postgresIdempotencyStore(node)),
)

describe('a key held in PostgreSQL', () => {
  it('is free again soon after its node was killed, and the next one knows that something was sent', async () => {
    const key = crypto.randomUUID()
    const dying = {
      query: async (text: string, values?: readonly unknown[]) => {
        // A node that is gone writes nothing any more: neither renewals nor an answer.
        if (/^(update|delete)/.test(text) && !text.includes('sent = true')) await new Promise(() => undefined)
        return nodes[0].query(text, values)
      },
    } satisfies Sql
    void postgresIdempotencyStore(dying, { leaseMs: 600 }).once('acme', key, 'a', async ({ sent }) => {
      await sent()
      return new Promise(() => undefined)
    })
    await later(100)
    const began = Date.now()
    const result = await postgresIdempotencyStore(nodes[1], { leaseMs: 600 }).once(
      'acme',
      key,
      'a',
      async attempt => ({
        ...answer,
        body: String(attempt.unfinished),
      }),
    )
    expect(result).toMatchObject({ answer: { body: 'true' }, replayed: false })
    expect(Date.now() - began).toBeGreaterThan(300)
    expect(Date.now() - began).toBeLessThan(3000)
  })

  it('stays with a node that is slow but alive', async () => {
    const key = crypto.randomUUID()
    const slow = postgresIdempotencyStore(nodes[0], { leaseMs: 300 }).once('acme', key, 'a', async () => {
      await later(1200)
      return answer
    })
    await later(50)
    const other = await postgresIdempotencyStore(nodes[1], { leaseMs: 300 }).once(
      'acme',
      key,
      'a',
      async () => {
        throw new Error('ran twice')
      },
    )
    expect(other).toEqual({ type: 'answer', answer, replayed: true })
    expect(await slow).toMatchObject({ replayed: false })
  })

  it('is not sent by a node that stood still while another took over', async () => {
    const key = crypto.randomUUID()
    const frozen: Sql = {
      query: async (text, values) => {
        if (text.includes('set held_until = now() +')) return { rows: [] }
        return nodes[0].query(text, values)
      },
    }
    let isSent = false
    const first = postgresIdempotencyStore(frozen, { leaseMs: 200 }).once(
      'acme',
      key,
      'a',
      async ({ sent }) => {
        await later(800)
        await sent()
        isSent = true
        return answer
      },
    )
    const caught = first.catch((error: unknown) => error)
    await later(300)
    await postgresIdempotencyStore(nodes[1]).once('acme', key, 'a', async () => answer)
    expect(await caught).toMatchObject({ name: 'TillError', code: 'timeout' })
    expect(isSent).toBe(false)
    const third = await postgresIdempotencyStore(nodes[1]).once('acme', key, 'a', async () => {
      throw new Error('ran again')
    })
    expect(third).toMatchObject({ answer, replayed: true })
  })

  it('is waited for only so long', async () => {
    const key = crypto.randomUUID()
    const running = postgresIdempotencyStore(nodes[0]).once('acme', key, 'a', async () => {
      await later(500)
      return answer
    })
    await later(50)
    const impatient = postgresIdempotencyStore(nodes[1], { waitMs: 100 })
    expect(await impatient.once('acme', key, 'a', async () => answer)).toEqual({ type: 'busy' })
    await running
  })

  it('is used again after its time, and swept', async () => {
    const key = crypto.randomUUID()
    const store = postgresIdempotencyStore(nodes[0], { keepMs: 100 })
    await store.once('sweep', key, 'a', async () => answer)
    await later(150)
    expect(await store.once('sweep', key, 'b', async () => answer)).toMatchObject({ replayed: false })
    await later(150)
    await sweepTables(nodes[0], ['sweep'])
    const { rows } = await nodes[0].query(`select 1 from tillkit_idempotency where tenant = 'sweep'`)
    expect(rows).toEqual([])
  })
})

describe('a session kept in PostgreSQL', () => {
  it('is the newest that any node put, for its tenant', async () => {
    const [one, two] = [postgresSessionStore(nodes[0]), postgresSessionStore(nodes[1])]
    await one.put('acme', 'cart', 'first')
    await two.put('acme', 'cart', 'second')
    expect([await one.get('acme', 'cart'), await one.get('globex', 'cart')]).toEqual(['second', undefined])
    const past = postgresSessionStore(nodes[0], { keepDays: -1 })
    await past.put('acme', 'cart', 'third')
    expect(await one.get('acme', 'cart')).toBeUndefined()
  })
})

describe('a statement', () => {
  it('is asked again after a serialization conflict, and not after another fault', async () => {
    const failing = (code: string, times: number) => {
      let asked = 0
      const sql: Sql = {
        query: async () => {
          asked += 1
          if (asked <= times) throw Object.assign(new Error(code), { code })
          return { rows: [{ asked }] }
        },
      }
      return querySafely(sql, 'select 1')
    }
    expect(await failing('40001', 3)).toEqual([{ asked: 4 }])
    await expect(failing('40001', 99)).rejects.toMatchObject({ code: '40001' })
    await expect(failing('23505', 1)).rejects.toMatchObject({ code: '23505' })
  })

  it('is portable: no trigger, no sequence, no advisory lock, each key begins with the tenant', async () => {
    const { rows: keys } = await nodes[0].query(`select a.attname as first from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      join pg_class c on c.oid = i.indrelid where c.relname like 'tillkit%'`)
    expect(new Set(keys.map(row => row['first']))).toEqual(new Set(['tenant']))
    expect(keys).toHaveLength(5)
    const { rows } = await nodes[0].query(`select
      (select count(*)::int from pg_trigger where not tgisinternal) as triggers,
      (select count(*)::int from pg_class where relkind = 'S') as sequences`)
    expect(rows).toEqual([{ triggers: 0, sequences: 0 }])
  })

  it('tells a fault that has no code from one that has', () => {
    expect([codeOf(new Error('x')), codeOf(null), codeOf({ code: '40001' })]).toEqual(['', '', '40001'])
  })
})
