/** What is kept of Web Storage; reaching it or calling it may throw (blocked cookies, full quota, opaque origins). */
export type KeepingPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What is read of an event: `key` of `storage`, `persisted` of `pageshow`. */
export interface HeardEvent {
  readonly type?: string
  readonly key?: string | null
  readonly persisted?: boolean
}

/** A line to the other tabs. */
export interface TabChannel {
  postMessage(message: unknown): void
  onmessage: ((event: { readonly data: unknown }) => void) | null
  close(): void
}

/**
 * The realm as the models see it: a part of `window` in which every member may be missing and any may throw. A page
 * passes nothing and gets its own realm; tests and other hosts pass an object.
 */
export interface Environment {
  /** Keeps the session and what the shopper saw from visit to visit. Without it a cart lasts as long as the page. */
  readonly localStorage?: KeepingPlace
  /** Keeps what is on its way to the merchant over a reload of this tab. */
  readonly sessionStorage?: KeepingPlace
  readonly BroadcastChannel?: new (name: string) => TabChannel
  readonly navigator?: {
    readonly onLine?: boolean
    readonly locks?: { request(name: string, task: () => Promise<unknown>): Promise<unknown> }
  }
  readonly crypto?: { randomUUID?(): string }
  /** Heard: `online`, `pageshow`, `pagehide`, and `storage` where there is no BroadcastChannel. */
  addEventListener?(type: string, listener: (event: HeardEvent) => void): void
  removeEventListener?(type: string, listener: (event: HeardEvent) => void): void
}
