import { TillError } from '@tillkit/core'
import { refuseStatus } from './refuse-status.ts'
import { toFault } from './to-fault.ts'

/** How far a read came. */
export interface ReadFailure {
  /** What was thrown; absent where there is only a refusing reply. */
  readonly cause?: unknown
  readonly reply?: Response | undefined
  /** What this merchant means by a status and a body, if that is known; the body is undefined where it is not JSON. */
  explain?(status: number, body: unknown): TillError | undefined
}

/** What a read that was no plain success is to the till: as `toFault` and `refuseStatus` say, then as the merchant does. */
export async function toReadFault({ cause, reply, explain }: ReadFailure): Promise<TillError> {
  try {
    if (cause !== undefined || !reply) throw cause
    const { status } = reply
    refuseStatus(reply)
    const body: unknown = await reply.json().catch(() => undefined)
    return (
      explain?.(status, body) ??
      new TillError('merchant_error', `HTTP ${status}`, { retryable: false, details: { status } })
    )
  } catch (error) {
    return toFault(error)
  }
}
