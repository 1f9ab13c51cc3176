/** An answer that is given again, byte for byte, to who asks with the same key and the same body. */
export interface StoredAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One try at what a key stands for. */
export interface Attempt {
  /**
   * An earlier try with this key has said `sent()` and left no answer: it may have reached the merchant. Who runs reads
   * back before anything is sent again.
   */
  readonly unfinished: boolean
  /** To be awaited right before a call that changes something at the merchant goes out. */
  sent(): Promise<void>
}

/** What became of a key. */
export type OnceResult =
  /** `replayed`: kept from an earlier request, or awaited from one that was under way. */
  | { readonly type: 'answer'; readonly answer: StoredAnswer; readonly replayed: boolean }
  /** The key was used with another body before. */
  | { readonly type: 'conflict' }
  /** Another request holds the key and did not finish within the time that the store waits. */
  | { readonly type: 'busy' }

/** Keeps the answers of requests by Idempotency-Key: one node's memory, or a database that many nodes share. */
export interface IdempotencyStore {
  /**
   * Runs once for a key, however many ask, also at once: the others wait for the answer. A `run` that throws leaves no
   * answer (the error is passed on), only that it had `sent()`, so that the next try with the key is `unfinished`.
   */
  once(
    tenant: string,
    key: string,
    bodyHash: string,
    run: (attempt: Attempt) => Promise<StoredAnswer>,
  ): Promise<OnceResult>
}
