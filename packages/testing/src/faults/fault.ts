import type { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import type { PastExchange, WireReply, WireRequest } from './http-message.ts'

/** One request between client and merchant, in the hands of a fault. */
export interface Exchange {
  readonly request: WireRequest
  /** The client's connection: to be written to, ended, or reset (`resetAndDestroy`). */
  readonly client: Socket
  /** What was answered to other requests through this proxy, oldest first; the last 50. */
  readonly past: readonly PastExchange[]
  /** Hands the request to the merchant, who does what it says. Resolves with the answer, which the client has not seen. */
  forward(): Promise<WireReply>
  /** Answers the client. Headers that `reply` lacks for it to be read (`content-length`) are added. */
  answer(reply: WireReply): void
  /** The bytes of an answer's head, for who writes it by hand. `length` is what `content-length` says. */
  head(reply: WireReply, length?: number): Buffer
  /** Resolves after so many milliseconds, or at once when the proxy closes. */
  pause(ms: number): Promise<void>
  /** Resolves when another request has been answered by the merchant, at most after `ms`. */
  another(ms: number): Promise<void>
}

/** Something that goes wrong between a client and a merchant. */
export interface Fault {
  /** For reports and documentation: a sentence's predicate, as "resets the connection …". */
  readonly what: string
  /** How often the merchant does what the request says. */
  readonly commits: 0 | 1 | 2
  /** Whether it can befall this request. @default any */
  suits?(request: WireRequest, past: readonly PastExchange[]): boolean
  play(exchange: Exchange): Promise<void>
}
