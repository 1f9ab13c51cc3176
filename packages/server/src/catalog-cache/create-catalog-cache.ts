import { digest } from '../sealing/digest.ts'
import { createBoundedMap } from '../stores/create-bounded-map.ts'

/** An answer of the catalog, ready to be sent. */
export interface CachedAnswer {
  readonly body: string
  /** A strong validator, quotes included. */
  readonly etag: string
  /** Whole seconds since the merchant gave it. */
  readonly age: number
}

/** How long answers are used. */
export interface CacheRules {
  readonly freshMs: number
  /** How much longer one may be used while the merchant fails. */
  readonly staleMs: number
  /** How many characters are kept, of answers and their names together. */
  readonly characters: number
  /** Milliseconds. */
  readonly now: () => number
}

/** Answers of catalogs. */
export interface CatalogCache {
  /** The answer of this name: kept, being asked for already, or asked for now. */
  read(name: string, ask: () => Promise<string>): Promise<CachedAnswer>
}

interface Entry {
  readonly body: string
  readonly etag: string
  readonly at: number
}

/**
 * Keeps the answers of catalog reads for a short while: a page that many people read at once asks the merchant once, and
 * a merchant that fails for a moment goes on being shown. The oldest go when there are too many.
 */
export function createCatalogCache({ freshMs, staleMs, characters, now }: CacheRules): CatalogCache {
  const kept = createBoundedMap<Entry>(characters, ({ body }) => body.length)
  const asking = new Map<string, Promise<Entry>>()

  async function renew(name: string, ask: () => Promise<string>): Promise<Entry> {
    const body = await ask()
    const entry = { body, etag: `"${await digest(body)}"`, at: now() }
    if (freshMs + staleMs > 0) kept.put(name, entry)
    return entry
  }

  const answer = ({ body, etag, at }: Entry): CachedAnswer => ({
    body,
    etag,
    age: Math.max(0, Math.floor((now() - at) / 1000)),
  })

  return {
    async read(name, ask) {
      const known = kept.get(name)
      if (known && now() - known.at < freshMs) return answer(known)
      const going = asking.get(name) ?? renew(name, ask)
      if (!asking.has(name)) {
        asking.set(name, going)
        const leave = () => asking.delete(name)
        going.then(leave, leave)
      }
      try {
        return answer(await going)
      } catch (error) {
        if (known && now() - known.at < freshMs + staleMs) return answer(known)
        throw error
      }
    },
  }
}
