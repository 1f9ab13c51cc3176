import type { HostilePage } from './read-pages.mjs'

/** Hostile pages over HTTP. */
export interface PageServer {
  /** Puts a page at an address of its own, sold from by `merchant`, as `data-merchant` says it. Answers the address. */
  put(page: HostilePage, order: 'before' | 'after', merchant: string): string
  stop(): Promise<void>
}

/** Serves hostile pages, each run at an origin of its own, and the built till from another. */
export function servePages(options?: { port?: number }): Promise<PageServer>
