import { createBoundedMap } from './create-bounded-map.ts'
import type { Attempt, IdempotencyStore, OnceResult, StoredAnswer } from './idempotency-store.ts'
import { createFlights } from './share-flight.ts'

/** How `memoryIdempotencyStore` keeps. */
export interface MemoryIdempotencyOptions {
  /** How long an answer is given again. @default a day */
  readonly keepMs?: number
  /** Of all answers and keys together; the oldest go first. @default 64 million, as many bytes */
  readonly charactersMax?: number
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
  const { keepMs = 86_400_000, charactersMax = 64_000_000, now = Date.now } = options
  const kept = createBoundedMap<Kept>(
    charactersMax,
    ({ bodyHash, answer }) => bodyHash.length + (answer?.body.length ?? 0),
  )
  const share = createFlights()

  function keep(id: string, bodyHash: string, answer?: StoredAnswer) {
    kept.put(id, { bodyHash, ...(answer && { answer }), until: now() + keepMs })
    for (const oldest of kept.names()) {
      if (!isOver(oldest)) break
      kept.drop(oldest)
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
