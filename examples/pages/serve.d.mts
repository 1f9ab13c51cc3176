/** What to serve and how; see `serve.mjs`. */
export interface PagesOptions {
  readonly port?: number
  readonly shopApi?: string
  readonly csp?: boolean
  readonly delayMs?: number
  answer?(
    path: string,
    times: number,
  ): { readonly status?: number; readonly body: string; readonly type?: string } | undefined
}

/** The pages as served. */
export interface ServedPages {
  readonly url: string
  stop(): Promise<void>
}

export function servePages(options?: PagesOptions): Promise<ServedPages>
