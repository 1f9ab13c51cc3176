import type { Attempt, IdempotencyStore, OnceResult, StoredAnswer } from './idempotency-store.ts'
import { createFlights } from './share-flight.ts'

/** How `memoryIdempotencyStore` keeps. */
export interface MemoryIdempotencyOptions {
  /** How long an answer is given again. @default a day */
  readonly keepMs?: number
  /** The most keys kept; the oldest goes first. @default 10,000 */
  readonly keysMax?: number
  /** @default Date.now */
  readonly now?: () => number
}

interface Kept {
  readonly bodyHash: string
  readonly answer?: StoredAnswer
  readonly until: number
}

/** Idempotency keys in the memory of one node. They are gone when it ends: then the read-back finds what was done. */
export function memoryIdempotencyStore(options: MemoryIdempotencyOptions = {}): IdempotencyStore {
  const { keepMs = 86_400_000, keysMax = 10_000, now = Date.now } = options
  const kept = new Map<string, Kept>()
  const share = createFlights()

  function keep(id: string, bodyHash: string, answer?: StoredAnswer) {
    kept.delete(id)
    kept.set(id, { bodyHash, ...(answer && { answer }), until: now() + keepMs })
    for (const oldest of kept.keys()) {
      if (kept.size <= keysMax && !isOver(oldest)) break
      kept.delete(oldest)
    }
  }
  const isOver = (id: string) => (kept.get(id)?.until ?? 0) <= now()

  async function attempt(id: string, bodyHash: string, run: (attempt: Attempt) => Promise<StoredAnswer>) {
    const found = isOver(id) ? undefined : kept.get(id)
    if (found && found.bodyHash !== bodyHash) return { type: 'conflict' } satisfies OnceResult
    if (found?.answer) return { type: 'answer', answer: found.answer, replayed: true } satisfies OnceResult
    const answer = await run({
      unfinished: found !== undefined,
      sent: async () => keep(id, bodyHash),
    })
    keep(id, bodyHash, answer)
    return { type: 'answer', answer, replayed: false } satisfies OnceResult
  }

  return {
    once: (tenant, key, bodyHash, run) => {
      const id = JSON.stringify([tenant, key])
      return share(id, bodyHash, () => attempt(id, bodyHash, run))
    },
  }
}
