// Made from packages/adapters/src/ucp/session.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `availableWire` accepts, as data. */
export const availableShape: Shape = [4, 'integer']
/** What `errorBodyWire` accepts, as data. */
export const errorBodyShape: Shape = { messages: [1, [0, 'unknown']], code: [1, 'string'], content: [1, 'string'], continue_url: [1, 'string'] }
/** What `messageWire` accepts, as data. */
export const messageShape: Shape = { type: 'string', code: [1, 'string'], content: 'string', content_type: [1, 'string'], path: [1, 'string'], severity: [1, 'string'] }
/** What `sessionWire` accepts, as data. */
export const sessionShape: Shape = { id: 'string', status: [1, 'string'], currency: 'string', line_items: [0, { id: 'string', item: { id: 'string', title: 'string', price: 'integer', image_url: [1, 'string'] }, quantity: 'integer', totals: [1, [0, { type: 'string', amount: 'integer', display_text: [1, 'string'], lines: [1, [0, { display_text: 'string', amount: 'integer' }]] }]], parent_id: [1, 'string'] }], totals: [0, { type: 'string', amount: 'integer', display_text: [1, 'string'], lines: [1, [0, { display_text: 'string', amount: 'integer' }]] }], buyer: [1, [4, 'unknown']], messages: [1, [0, 'unknown']], links: [1, [0, { type: 'string', url: 'string', title: [1, 'string'] }]], discounts: [1, { codes: [1, [0, 'string']], applied: [1, [0, { code: [1, 'string'], title: 'string', amount: 'integer', automatic: [1, 'boolean'] }]] }], continue_url: [1, 'string'] }

/** What `availableWire` accepts. */
export type AvailableWire = Readonly<Record<string, number>>

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseAvailable(value: unknown): AvailableWire {
  return parseShape(availableShape, value)
}

/** What `errorBodyWire` accepts. */
export type ErrorBodyWire = {
  readonly messages?: readonly unknown[] | undefined
  readonly code?: string | undefined
  readonly content?: string | undefined
  readonly continue_url?: string | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseErrorBody(value: unknown): ErrorBodyWire {
  return parseShape(errorBodyShape, value)
}

/** What `messageWire` accepts. */
export type MessageWire = {
  readonly type: string
  readonly code?: string | undefined
  readonly content: string
  readonly content_type?: string | undefined
  readonly path?: string | undefined
  readonly severity?: string | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseMessage(value: unknown): MessageWire {
  return parseShape(messageShape, value)
}

/** What `sessionWire` accepts. */
export type SessionWire = {
  readonly id: string
  readonly status?: string | undefined
  readonly currency: string
  readonly line_items: readonly {
    readonly id: string
    readonly item: {
      readonly id: string
      readonly title: string
      readonly price: number
      readonly image_url?: string | undefined
    }
    readonly quantity: number
    readonly totals?: readonly {
      readonly type: string
      readonly amount: number
      readonly display_text?: string | undefined
      readonly lines?: readonly {
        readonly display_text: string
        readonly amount: number
      }[] | undefined
    }[] | undefined
    readonly parent_id?: string | undefined
  }[]
  readonly totals: readonly {
    readonly type: string
    readonly amount: number
    readonly display_text?: string | undefined
    readonly lines?: readonly {
      readonly display_text: string
      readonly amount: number
    }[] | undefined
  }[]
  readonly buyer?: Readonly<Record<string, unknown>> | undefined
  readonly messages?: readonly unknown[] | undefined
  readonly links?: readonly {
    readonly type: string
    readonly url: string
    readonly title?: string | undefined
  }[] | undefined
  readonly discounts?: {
    readonly codes?: readonly string[] | undefined
    readonly applied?: readonly {
      readonly code?: string | undefined
      readonly title: string
      readonly amount: number
      readonly automatic?: boolean | undefined
    }[] | undefined
  } | undefined
  readonly continue_url?: string | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseSession(value: unknown): SessionWire {
  return parseShape(sessionShape, value)
}
