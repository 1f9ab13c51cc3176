import { TillError } from '@tillkit/core'
import type { Attempt, IdempotencyStore, OnceResult, StoredAnswer } from './idempotency-store.ts'
import { createFlights } from './share-flight.ts'
import { querySafely, type Sql, type SqlRow } from './sql.ts'

/** How `postgresIdempotencyStore` keeps. */
export interface PostgresIdempotencyOptions {
  /** How long an answer is given again. @default a day */
  readonly keepMs?: number
  /** How long a node that was killed still holds a key. @default 10,000, less than a page waits */
  readonly leaseMs?: number
  /** How long to wait for another node's answer. @default 25,000 */
  readonly waitMs?: number
}

/**
 * Takes a key that nobody has, or whose holder's time is over and which has no answer. Who takes over keeps `sent`: that
 * is how it learns that the merchant may have been asked already.
 */
const take = `insert into tillkit_idempotency as t
    (tenant, idempotency_key, body_hash, holder, held_until, sent, kept_until)
  values ($1, $2, $3, $4, now() + $5 * interval '1 millisecond', false, now() + $6 * interval '1 millisecond')
  on conflict (tenant, idempotency_key) do update set
    body_hash = excluded.body_hash, holder = excluded.holder, held_until = excluded.held_until,
    sent = t.sent and t.kept_until > now(), answer = null, kept_until = excluded.kept_until
  where t.kept_until <= now() or (t.answer is null and t.held_until <= now() and t.body_hash = excluded.body_hash)
  returning t.sent`
const look = `select body_hash, answer from tillkit_idempotency
  where tenant = $1 and idempotency_key = $2 and kept_until > now()`
const mine = 'where tenant = $1 and idempotency_key = $2 and holder = $3'
const hold = `update tillkit_idempotency set held_until = now() + $4 * interval '1 millisecond' ${mine}`
const markSent = `update tillkit_idempotency
  set sent = true, held_until = now() + $4 * interval '1 millisecond' ${mine} returning sent`
const finish = `update tillkit_idempotency set answer = $4 ${mine}`
/** After a fault: as if never asked when nothing was sent, else free at once for the next try, which reads back. */
const forget = `delete from tillkit_idempotency ${mine} and sent = false`
const letGo = `update tillkit_idempotency set held_until = now() ${mine}`

/**
 * Idempotency keys in a database that many nodes share. A key is held by a lease that its node renews, so a killed node
 * blocks it for `leaseMs` and no longer. The tables are made by `createTables`.
 */
export function postgresIdempotencyStore(
  sql: Sql,
  options: PostgresIdempotencyOptions = {},
): IdempotencyStore {
  const { keepMs = 86_400_000, leaseMs = 10_000, waitMs = 25_000 } = options
  // On one node one asks the database for all who wait.
  const share = createFlights()

  async function runAs(
    holder: string,
    unfinished: boolean,
    [tenant, key]: readonly [string, string],
    run: (attempt: Attempt) => Promise<StoredAnswer>,
  ): Promise<OnceResult> {
    const change = (text: string, ...values: readonly unknown[]) =>
      querySafely(sql, text, [tenant, key, holder, ...values])
    // A renewal that fails is made up for by the next one, or noticed by `sent()`.
    const renewal = setInterval(() => void change(hold, leaseMs).catch(() => undefined), leaseMs / 3)
    try {
      const answer = await run({
        unfinished,
        async sent() {
          const rows = await change(markSent, leaseMs)
          // Another node took the key while this one stood still: sending now could place a second order.
          if (rows.length === 0) throw new TillError('timeout', 'Another node has taken over this request')
        },
      })
      // What the merchant did is done: an answer that cannot be kept is given all the same, and read back next time.
      await change(finish, JSON.stringify(answer)).catch(() => undefined)
      return { type: 'answer', answer, replayed: false }
    } catch (error) {
      await change(forget)
        .then(() => change(letGo))
        .catch(() => undefined)
      throw error
    } finally {
      clearInterval(renewal)
    }
  }

  async function once(
    tenant: string,
    key: string,
    bodyHash: string,
    run: (attempt: Attempt) => Promise<StoredAnswer>,
  ): Promise<OnceResult> {
    const holder = crypto.randomUUID()
    const giveUp = Date.now() + waitMs
    for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 1.5, 250)) {
      const [taken] = await querySafely(sql, take, [tenant, key, bodyHash, holder, leaseMs, keepMs])
      if (taken) return runAs(holder, taken['sent'] === true, [tenant, key], run)
      const [found] = await querySafely(sql, look, [tenant, key])
      if (found && found['body_hash'] !== bodyHash) return { type: 'conflict' }
      const answer = found && readAnswer(found)
      if (answer) return { type: 'answer', answer, replayed: true }
      if (Date.now() > giveUp) return { type: 'busy' }
      await new Promise(resolve => setTimeout(resolve, pauseMs))
    }
  }

  return {
    once: (tenant, key, bodyHash, run) =>
      share(JSON.stringify([tenant, key]), bodyHash, () => once(tenant, key, bodyHash, run)),
  }
}

function readAnswer({ answer }: SqlRow): StoredAnswer | undefined {
  return typeof answer === 'string' ? (JSON.parse(answer) as StoredAnswer) : undefined
}
