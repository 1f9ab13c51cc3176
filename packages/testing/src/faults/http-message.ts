import type { Buffer } from 'node:buffer'

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** By lower-case name; of a header that came twice the last. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Counts from 0 over all connections, in the order of arrival. */
  readonly index: number
  /** Whether an earlier request came over the same connection: only then does a browser send again by itself. */
  readonly isReused: boolean
}

/** An answer, whole. */
export interface WireReply {
  readonly status: number
  /** Without those of one hop (`connection`, `transfer-encoding`) and without `content-length`. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

/** A request and what the merchant answered. */
export interface PastExchange {
  readonly request: WireRequest
  readonly reply: WireReply
}

/** Whether a request is a browser's question about CORS, which no shopper has asked. */
export const isPreflight = ({ method }: WireRequest): boolean => method === 'OPTIONS'
