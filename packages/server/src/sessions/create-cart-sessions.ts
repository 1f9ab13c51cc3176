import type { Context, Sessioned } from '@tillkit/core'
import { z } from 'zod'
import type { Sealer } from '../sealing/create-sealer.ts'
import type { SessionStore } from '../stores/session-store.ts'

/** What a UCP cart id or checkout id stands for at the merchant. */
export interface CartSession {
  /** The id itself. Who has it has the cart: a secret. */
  readonly id: string
  /** The merchant's own id of the cart or checkout: what a read-back after a lost answer asks for. */
  readonly reference: string
  /** The merchant's secret, the newest that is known. */
  readonly session: string | undefined
  /** Language, currency and country that the cart was begun with. */
  readonly context: Context
  /** Names the cart in stores and queues, also when its checkout has another id. */
  readonly nonce: string
  readonly isCanceled: boolean
}

/** Makes and reads the ids, and remembers what changed since. */
export interface CartSessions {
  begin(merchant: string, cart: Omit<CartSession, 'id' | 'nonce' | 'isCanceled'>): Promise<CartSession>
  /** The same cart under another reference of the merchant's: its checkout. */
  rename(merchant: string, known: CartSession, reference: string): Promise<CartSession>
  /** Undefined for an id that no relay with this secret made for this merchant. */
  find(merchant: string, id: string): Promise<CartSession | undefined>
  /** Remembers a secret that the merchant issued anew. */
  renew(merchant: string, known: CartSession, answer: Sessioned): Promise<CartSession>
  cancel(merchant: string, known: CartSession): Promise<void>
}

const sealed = z.object({
  r: z.string(),
  s: z.string().optional(),
  n: z.string(),
  c: z.record(z.string(), z.string()),
})
const later = z.object({ s: z.string().optional(), x: z.literal(true).optional() })

/**
 * Keeps carts without a database: all that is needed to go on with one is sealed into its id. Only what the merchant
 * changes later (a new secret) is in the store, sealed too; without it the first secret is used.
 */
export function createCartSessions(sealer: Sealer, store: SessionStore): CartSessions {
  const purpose = (merchant: string) => `cart of ${merchant}`

  async function seal(merchant: string, cart: Omit<CartSession, 'id' | 'isCanceled'>): Promise<CartSession> {
    const { reference, session, nonce, context } = cart
    const content = JSON.stringify({ r: reference, s: session, n: nonce, c: context })
    return { ...cart, id: await sealer.seal(content, purpose(merchant)), isCanceled: false }
  }

  async function keep(merchant: string, { nonce }: CartSession, what: z.infer<typeof later>): Promise<void> {
    await store.put(merchant, nonce, await sealer.seal(JSON.stringify(what), purpose(merchant)))
  }

  return {
    begin: (merchant, cart) => seal(merchant, { ...cart, nonce: crypto.randomUUID() }),
    rename: async (merchant, known, reference) =>
      reference === known.reference ? known : seal(merchant, { ...known, reference }),
    async find(merchant, id) {
      const content = await sealer.open(id, purpose(merchant))
      if (content === undefined) return undefined
      const { r, s, n, c } = sealed.parse(JSON.parse(content))
      const stored = await store.get(merchant, n)
      const newer = stored === undefined ? undefined : await sealer.open(stored, purpose(merchant))
      const { s: renewed, x } = newer === undefined ? {} : later.parse(JSON.parse(newer))
      return { id, reference: r, session: renewed ?? s, nonce: n, context: c, isCanceled: x === true }
    },
    async renew(merchant, known, { session }) {
      if (session === undefined || session === known.session) return known
      await keep(merchant, known, { s: session })
      return { ...known, session }
    },
    cancel: (merchant, known) => keep(merchant, known, { s: known.session, x: true }),
  }
}
