import type { ErrorCode } from './codes.ts'

/** What a `TillError` carries beside its message. Nothing secret: it may be logged. */
export interface TillErrorInit {
  /** The fault underneath, if any. */
  readonly cause?: unknown
  /** Whether the same call may succeed later. @default true for network, timeout, rate_limited, merchant_error, chunk_failed */
  readonly retryable?: boolean
  /** Milliseconds the merchant asks to wait. */
  readonly retryAfterMs?: number
  /** Safe facts: status, path, adapter. */
  readonly details?: Readonly<Record<string, string | number>>
}

const brand: unique symbol = Symbol.for('tillkit.error') as never

const passing: readonly ErrorCode[] = ['network', 'timeout', 'rate_limited', 'merchant_error', 'chunk_failed']

/** A fault: thrown, never an answer of commerce. Its page is `docs/errors/<code>.md`. */
export class TillError extends Error {
  override readonly name = 'TillError'
  readonly code: ErrorCode
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, init: TillErrorInit = {}) {
    super(message, init)
    this.code = code
    this.retryable = init.retryable ?? passing.includes(code)
    this.retryAfterMs = init.retryAfterMs
    this.details = init.details ?? {}
    Object.defineProperty(this, brand, { value: true })
  }
}

/** Tells a `TillError` by its brand, so that two bundles and several realms on one page know each other's. */
export function isTillError(value: unknown): value is TillError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true
}
