import type { Context, Sessioned } from '@tillkit/core'
import { z } from 'zod'
import type { Sealer } from '../sealing/create-sealer.ts'
import { hasSameFields } from '../shared/has-same-fields.ts'
import type { SessionStore } from '../stores/session-store.ts'

/** What an id in an address stands for at the merchant. */
export interface CartSession {
  /** The id itself. Who has it has the cart: a secret. */
  readonly id: string
  /** The merchant's own id of the cart, checkout or order: what a read-back after a lost answer asks for. */
  readonly reference: string
  /** The merchant's secret, the newest that is known. */
  readonly session: string | undefined
  /** The secret that is sealed into the id. */
  readonly first_session: string | undefined
  /** Language, currency and country, as they were last asked for. */
  readonly context: Context
  /** The context that is sealed into the id. */
  readonly first_context: Context
  /** Names the purchase in stores and queues, the same for its cart, checkout and order. */
  readonly nonce: string
  readonly isCanceled: boolean
}

/** What an id is for: none stands for another. */
export type IdKind = 'cart' | 'order'

/** Makes and reads the ids of one relay's carts, checkouts and orders, and remembers what changed since. */
export interface CartSessions {
  begin(merchant: string, cart: Pick<CartSession, 'reference' | 'session' | 'context'>): Promise<CartSession>
  /** The id of another thing of the same purchase: its checkout or order. The same one each time. */
  rename(merchant: string, known: CartSession, reference: string, kind?: IdKind): Promise<CartSession>
  /** The `nonce` of a cart's id, without a look at the store; undefined as by `find`. */
  nonceOf(merchant: string, id: string): Promise<string | undefined>
  /** Undefined for an id that no relay with this secret made for this merchant. */
  find(merchant: string, id: string, kind?: IdKind): Promise<CartSession | undefined>
  /** Remembers a secret that the merchant issued anew. */
  renew(merchant: string, known: CartSession, answer: Sessioned): Promise<CartSession>
  /** Remembers that a page goes on in another language, currency or country. */
  localize(merchant: string, known: CartSession, context: Context): Promise<CartSession>
  cancel(merchant: string, known: CartSession): Promise<void>
  /** Does work on a cart while no other node of the store does. */
  inTurn<T>(merchant: string, nonce: string, work: () => Promise<T>): Promise<T>
}

const contextSchema = z.record(z.string(), z.string())
const sealedSchema = z.object({
  r: z.string(),
  s: z.string().optional(),
  n: z.string(),
  c: contextSchema,
})
type Sealed = z.infer<typeof sealedSchema>
const storedSchema = z.object({
  s: z.string().optional(),
  c: contextSchema.optional(),
  x: z.literal(true).optional(),
})

/**
 * Keeps carts without a database: all that is needed to go on with one is sealed into its id. Only what changes later (a
 * new secret, another language) is in the store, sealed too; without it the first counts.
 */
export function createCartSessions(sealer: Sealer, store: SessionStore): CartSessions {
  async function seal(merchant: string, cart: Omit<CartSession, 'id'>, kind: IdKind): Promise<CartSession> {
    const { reference: r, first_session: s, nonce: n, first_context: c } = cart
    return { ...cart, id: await sealer.seal(JSON.stringify({ r, s, n, c }), `${kind} of ${merchant}`) }
  }

  async function sealedIn(merchant: string, id: string, kind: IdKind): Promise<Sealed | undefined> {
    const content = await sealer.open(id, `${kind} of ${merchant}`)
    return content === undefined ? undefined : sealedSchema.parse(JSON.parse(content))
  }

  async function keep(merchant: string, changed: CartSession): Promise<CartSession> {
    const { nonce, session: s, context: c, isCanceled } = changed
    const what = JSON.stringify({ s, c, ...(isCanceled && { x: true }) })
    await store.put(merchant, nonce, await sealer.seal(what, `session of ${merchant}`))
    return changed
  }

  async function stored(merchant: string, nonce: string): Promise<z.infer<typeof storedSchema>> {
    const text = await store.get(merchant, nonce)
    const opened = text === undefined ? undefined : await sealer.open(text, `session of ${merchant}`)
    return opened === undefined ? {} : storedSchema.parse(JSON.parse(opened))
  }

  return {
    begin: (merchant, { reference, session, context }) => {
      const nonce = crypto.randomUUID()
      const first = { first_session: session, first_context: context }
      return seal(merchant, { reference, session, context, ...first, nonce, isCanceled: false }, 'cart')
    },
    rename: async (merchant, known, reference, kind = 'cart') =>
      reference === known.reference && kind === 'cart'
        ? known
        : seal(merchant, { ...known, reference }, kind),
    nonceOf: async (merchant, id) => (await sealedIn(merchant, id, 'cart'))?.n,
    async find(merchant, id, kind = 'cart') {
      const sealed = await sealedIn(merchant, id, kind)
      if (!sealed) return undefined
      const { r, s, n, c } = sealed
      const newer = await stored(merchant, n)
      return {
        id,
        reference: r,
        session: newer.s ?? s,
        first_session: s,
        context: newer.c ?? c,
        first_context: c,
        nonce: n,
        isCanceled: newer.x === true,
      }
    },
    async renew(merchant, known, { session }) {
      if (session === undefined || session === known.session) return known
      return keep(merchant, { ...known, session })
    },
    async localize(merchant, known, context) {
      return hasSameFields(known.context, context) ? known : keep(merchant, { ...known, context })
    },
    async cancel(merchant, known) {
      await keep(merchant, { ...known, isCanceled: true })
    },
    inTurn: (merchant, nonce, work) => (store.inTurn ? store.inTurn(merchant, nonce, work) : work()),
  }
}
