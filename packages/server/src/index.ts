export type { MerchantConfig, RelayConfig } from './config/relay-config.ts'
export { createRelay, type Relay, type RelayDeps } from './create-relay.ts'
export type { Attempt, IdempotencyStore, OnceResult, StoredAnswer } from './stores/idempotency-store.ts'
export type { SessionStore } from './stores/session-store.ts'
