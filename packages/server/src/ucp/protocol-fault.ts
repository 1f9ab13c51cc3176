/** A request that is wrong as such: no answer of commerce and no fault of the merchant's. */
export class ProtocolFault extends Error {
  override readonly name = 'ProtocolFault'
  /** The HTTP status, 4xx. */
  readonly status: number
  /** Lower snake case, as in UCP's messages. */
  readonly code: string
  /** JSONPath to what is wrong in the body. */
  readonly path: string | undefined
  /** Seconds after which the same request may succeed. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, message: string, path?: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.path = path
    this.retryAfter = retryAfter
  }
}
