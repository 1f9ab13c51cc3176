import { TillError } from '@tillkit/core'
import { querySafely, type Sql } from './sql.ts'

/** How long a turn is held without a sign of life of its node, and how long another waits for it. */
export interface PostgresTurnRules {
  readonly leaseMs: number
  readonly waitMs: number
}

const until = `now() + $4 * interval '1 millisecond'`
const take = `insert into tillkit_turn as t (tenant, cart_id, holder, held_until) values ($1, $2, $3, ${until})
  on conflict (tenant, cart_id) do update set holder = excluded.holder, held_until = excluded.held_until
  where t.held_until <= now() returning holder`
const mine = 'where tenant = $1 and cart_id = $2 and holder = $3'
const hold = `update tillkit_turn set held_until = ${until} ${mine}`
const leave = `delete from tillkit_turn ${mine}`

/**
 * Does work on a cart while no other node does. A turn is a row that is held by a lease, as an idempotency key is.
 * @throws TillError `timeout` where another node has it for longer than `waitMs`
 */
export async function takePostgresTurn<T>(
  sql: Sql,
  [tenant, cartId]: readonly [string, string],
  work: () => Promise<T>,
  { leaseMs, waitMs }: PostgresTurnRules,
): Promise<T> {
  const me = [tenant, cartId, crypto.randomUUID()]
  const giveUp = Date.now() + waitMs
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 1.5, 250)) {
    const [taken] = await querySafely(sql, take, [...me, leaseMs])
    if (taken) break
    if (Date.now() > giveUp) throw new TillError('timeout', 'Another node is at this cart')
    await new Promise(resolve => setTimeout(resolve, pauseMs))
  }
  const renewal = setInterval(
    () => void querySafely(sql, hold, [...me, leaseMs]).catch(() => undefined),
    leaseMs / 3,
  )
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    // What cannot be left is free when its time is over.
    await querySafely(sql, leave, me).catch(() => undefined)
  }
}
