/** What to ask, and how often. */
export interface LoadOptions {
  readonly url: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  readonly perSecond: number
  readonly seconds: number
}

/** What became of it; times in milliseconds. */
export interface LoadResult {
  /** As answered. */
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly failed: number
}

/** Asks by POST at a steady rate and measures each answer from the moment it was due. */
export function load(options: LoadOptions): Promise<LoadResult>
