export { parseServiceConfig, type Surroundings } from './config/parse-service-config.ts'
export type {
  CallsConfig,
  LimitsConfig,
  MerchantConfig,
  RelayConfig,
  ServiceConfig,
  SiteConfig,
  StoreConfig,
} from './config/relay-config.ts'
export type { Environment } from './config/take-secrets.ts'
export { createRelay, type Relay, type RelayDeps } from './create-relay.ts'
export { createService, type ServiceDeps } from './create-service.ts'
export type { AddressOf } from './guarding/guard-rates.ts'
export { createTables } from './stores/create-tables.ts'
export type { Attempt, IdempotencyStore, OnceResult, StoredAnswer } from './stores/idempotency-store.ts'
export { type MemoryIdempotencyOptions, memoryIdempotencyStore } from './stores/memory-idempotency-store.ts'
export { memorySessionStore } from './stores/memory-session-store.ts'
export {
  type PostgresIdempotencyOptions,
  postgresIdempotencyStore,
} from './stores/postgres-idempotency-store.ts'
export { type PostgresSessionOptions, postgresSessionStore } from './stores/postgres-session-store.ts'
export type { SessionStore } from './stores/session-store.ts'
export type { Sql, SqlRow } from './stores/sql.ts'
export { sweepTables } from './stores/sweep-tables.ts'
export { createLog, type Log, type LogFields, type LogLevel } from './watching/create-log.ts'
