// Made from packages/testing/src/guards/every-kind.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { anyOf, oneOf, parseShape, type Shape } from '@tillkit/core'

const part1: Shape = { preview: 'string', width: 'integer', height: [2, 'integer'] }
/** What `everyKindWire` accepts, as data. */
export const everyKindShape: Shape = { text: 'string', amount: 'integer', score: 'number', isOpen: 'boolean', nothing: [oneOf, [null]], anything: [1, 'unknown'], kind: [oneOf, ['Simple', 'Ha\'penny']], level: [oneOf, [1, 2, 'top', null, true]], maybe: [1, 'string'], orNull: [2, 'number'], either: [3, 'boolean'], 'odd-key': 'string', list: [0, [2, 'string']], grid: [1, [0, [0, 'integer']]], prices: [4, 'integer'], notes: [4, 'unknown'], picture: [3, part1], pictures: [0, part1], open: { id: 'string' }, free: {  }, scalar: [anyOf, ['string', 'integer']] }
/** What `outcomeWire` accepts, as data. */
export const outcomeShape: Shape = { data: [3, { change: [anyOf, [{ __typename: [oneOf, ['Order']], code: 'string', lines: [0, everyKindShape] }, { __typename: [oneOf, ['StockError', 'LimitError']], message: 'string', left: [3, 'integer'] }]] }], errors: [3, [0, { message: 'string' }]] }

/** What `everyKindWire` accepts. */
export type EveryKindWire = {
  readonly text: string
  readonly amount: number
  readonly score: number
  readonly isOpen: boolean
  readonly nothing: null
  readonly anything?: unknown
  readonly kind: 'Simple' | 'Ha\'penny'
  readonly level: 1 | 2 | 'top' | null | true
  readonly maybe?: string | undefined
  readonly orNull: number | null
  readonly either?: boolean | null | undefined
  readonly 'odd-key': string
  readonly list: readonly (string | null)[]
  readonly grid?: readonly (readonly number[])[] | undefined
  readonly prices: Readonly<Record<string, number>>
  readonly notes: Readonly<Record<string, unknown>>
  readonly picture?: {
    readonly preview: string
    readonly width: number
    readonly height: number | null
  } | null | undefined
  readonly pictures: readonly {
    readonly preview: string
    readonly width: number
    readonly height: number | null
  }[]
  readonly open: {
    readonly id: string
  }
  readonly free: object
  readonly scalar: string | number
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseEveryKind(value: unknown): EveryKindWire {
  return parseShape(everyKindShape, value)
}

/** What `outcomeWire` accepts. */
export type OutcomeWire = {
  readonly data?: {
    readonly change: {
      readonly __typename: 'Order'
      readonly code: string
      readonly lines: readonly EveryKindWire[]
    } | {
      readonly __typename: 'StockError' | 'LimitError'
      readonly message: string
      readonly left?: number | null | undefined
    }
  } | null | undefined
  readonly errors?: readonly {
    readonly message: string
  }[] | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOutcome(value: unknown): OutcomeWire {
  return parseShape(outcomeShape, value)
}
