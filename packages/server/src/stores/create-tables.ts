import { codeOf, querySafely, type Sql } from './sql.ts'

/**
 * Every key begins with the tenant (the merchant's id), so that a cluster can keep a tenant's rows together; ids are made in
 * the app; times are the database's, so that nodes need not agree on a clock.
 */
const statements = [
  `create table if not exists tillkit_idempotency (
    tenant text not null,
    idempotency_key text not null,
    body_hash text not null,
    holder text not null,
    held_until timestamptz not null,
    sent boolean not null,
    answer text,
    kept_until timestamptz not null,
    primary key (tenant, idempotency_key)
  )`,
  'create index if not exists tillkit_idempotency_kept on tillkit_idempotency (tenant, kept_until)',
  `create table if not exists tillkit_session (
    tenant text not null,
    cart_id text not null,
    sealed text not null,
    kept_until timestamptz not null,
    primary key (tenant, cart_id)
  )`,
  'create index if not exists tillkit_session_kept on tillkit_session (tenant, kept_until)',
  `create table if not exists tillkit_turn (
    tenant text not null,
    cart_id text not null,
    holder text not null,
    held_until timestamptz not null,
    primary key (tenant, cart_id)
  )`,
]

/** What a server answers when two nodes make the same table at once: it is there then. */
const madeByAnother = ['23505', '42P07', '42710']

/** Makes the tables that are not there. Safe to run on every start, by many nodes at once. */
export async function createTables(sql: Sql): Promise<void> {
  for (const statement of statements) {
    try {
      await querySafely(sql, statement)
    } catch (error) {
      if (!madeByAnother.includes(codeOf(error))) throw error
    }
  }
}
