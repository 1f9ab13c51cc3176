import type { Context } from '../context/context.ts'

/** What goes with every call to an adapter. Adapters keep no state of their own: it is all in here. */
export interface Call {
  /** Language, currency, country. */
  readonly context: Context
  /** The opaque secret that an earlier result of this cart carried. Absent on the first call. */
  readonly session?: string | undefined
  readonly signal?: AbortSignal
  /** One per intent of the shopper, stable over retries and reloads. */
  readonly idempotency_key?: string | undefined
}

/** The result of a call that carries a session. */
export interface Sessioned {
  /** The secret to send from now on; absent means unchanged. */
  readonly session?: string
}
