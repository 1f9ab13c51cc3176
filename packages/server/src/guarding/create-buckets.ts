/** What is left of a bucket after a take. */
export interface Take {
  readonly isAllowed: boolean
  /** Until the next request would be let in; 0 when this one was. */
  readonly retryAfterMs: number
}

/** Token buckets by name: each holds a sixth of a minute's requests (ten at least) and fills evenly. */
export interface Buckets {
  /** Takes one request of `perMinute`; 0 takes any. */
  take(name: string, perMinute: number): Take
  /** How many names are remembered. */
  size(): number
}

interface Bucket {
  tokens: number
  at: number
}

const letIn: Take = { isAllowed: true, retryAfterMs: 0 }

/** Buckets in the memory of one node. A full bucket need not be remembered: beyond `max` the least used go. */
export function createBuckets({
  now = Date.now,
  max = 20_000,
}: {
  readonly now?: () => number
  readonly max?: number
} = {}): Buckets {
  const buckets = new Map<string, Bucket>()
  return {
    take(name, perMinute) {
      if (perMinute === 0) return letIn
      const size = Math.max(10, perMinute / 6)
      const perMs = perMinute / 60_000
      const time = now()
      const bucket = buckets.get(name) ?? { tokens: size, at: time }
      bucket.tokens = Math.min(size, bucket.tokens + (time - bucket.at) * perMs)
      bucket.at = time
      // Put in anew, it is the one used last.
      buckets.delete(name)
      buckets.set(name, bucket)
      const [oldest] = buckets.keys()
      if (buckets.size > max && oldest !== undefined) buckets.delete(oldest)
      if (bucket.tokens < 1) return { isAllowed: false, retryAfterMs: Math.ceil((1 - bucket.tokens) / perMs) }
      bucket.tokens -= 1
      return letIn
    },
    size: () => buckets.size,
  }
}
