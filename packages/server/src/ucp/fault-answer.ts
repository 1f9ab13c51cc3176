import { type ErrorCode, type ErrorMessage, isTillError } from '@tillkit/core'
import { type Answer, toErrorBody } from './answer.ts'
import { ProtocolFault } from './protocol-fault.ts'

/** What each fault of a merchant is to who asks the relay; the words tell nothing of the merchant's inside. */
const faults: Readonly<Partial<Record<ErrorCode, readonly [status: number, content: string]>>> = {
  network: [502, 'The merchant could not be reached'],
  timeout: [504, 'The merchant did not answer in time'],
  broken_reply: [502, "The merchant's answer could not be read"],
  merchant_error: [502, "The merchant's server failed"],
  rate_limited: [429, 'Too many requests'],
  unauthorized: [502, 'The merchant refuses the relay'],
  unsupported: [404, 'The merchant cannot do this'],
}

/**
 * The answer to a request that threw. UCP's `error_response` says what happened in every case; an HTTP status of 400 and
 * more says that it is not an answer of commerce.
 */
export function faultAnswer(error: unknown): Answer {
  if (error instanceof ProtocolFault) {
    const { status, code, message, path, retryAfter } = error
    const severity = retryAfter === undefined ? 'unrecoverable' : 'recoverable'
    return toAnswer(status, [code, message, severity, path], retryAfter)
  }
  if (!isTillError(error)) return toAnswer(500, ['internal', 'The relay failed', 'unrecoverable'])
  const [status, content] = faults[error.code] ?? [500, 'The relay failed']
  const severity = error.retryable ? 'recoverable' : 'unrecoverable'
  const seconds = error.retryAfterMs && Math.ceil(error.retryAfterMs / 1000)
  return toAnswer(status, [error.code, content, severity], seconds)
}

function toAnswer(
  status: number,
  [code, content, severity, path]: readonly [string, string, ErrorMessage['severity'], (string | undefined)?],
  seconds?: number,
): Answer {
  return {
    status,
    headers: seconds ? { 'retry-after': String(seconds) } : {},
    body: toErrorBody([{ type: 'error', code, content, ...(path && { path }), severity }]),
  }
}
