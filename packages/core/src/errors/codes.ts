/**
 * Why something that ought to work did not. Each has a page `docs/errors/<code>.md`.
 * These are faults; what commerce may answer (sold out, declined …) is a `Message`.
 */
export const errorCodes = [
  /** No answer: offline, DNS, CORS, connection lost. */
  'network',
  'timeout',
  /** An answer that is not what the merchant's API promises: HTML, a missing field, a wrong type. */
  'broken_reply',
  /** The merchant's API failed (HTTP 5xx or its like). */
  'merchant_error',
  'rate_limited',
  /** The merchant refuses this site's key or session. */
  'unauthorized',
  /** Asked for what the capabilities say is not there. */
  'unsupported',
  /** A part of the till's own code could not be loaded. */
  'chunk_failed',
  /** The snippet is wrong. */
  'config',
  'unknown_adapter',
  'secret_in_page',
  'product_not_found',
  'internal',
] as const

/** The code of a `TillError`. */
export type ErrorCode = (typeof errorCodes)[number]
