import type { Buyer, Minor, PostalAddress } from '@tillkit/core'

/** A line of a cart as the merchant answers it. */
export interface LineRecord {
  readonly key: string
  readonly sku: string
  /** Of its product. */
  readonly handle: string
  readonly name: string
  readonly count: number
  /** Of one, as it costs at this moment. */
  readonly unit: Minor
  /** Of one, when the shopper last changed the line. */
  readonly agreed: Minor
  /** What the shelf still holds. */
  readonly stock: number
}

/** What a code took off. `null` is accepted, without effect. */
export interface ReductionRecord {
  readonly code: string
  readonly name: string
  readonly amount: Minor | null
}

/** A cart with its bill: what each answer of the merchant about a cart holds. */
export interface CartRecord {
  readonly number: string
  readonly currency: string
  readonly lines: readonly LineRecord[]
  readonly reductions: readonly ReductionRecord[]
  readonly goods: Minor
  /** Absent until a way to deliver is chosen. */
  readonly delivery?: { readonly id: string; readonly name: string; readonly price: Minor }
  readonly due: Minor
  /** Contained in `due`. */
  readonly tax: Minor
  readonly buyer?: Buyer
  readonly destination?: PostalAddress
  readonly billing?: PostalAddress
  /** Set once it became an order. */
  readonly order_number?: string
  /** Paying goes on at the merchant's own page. */
  readonly escalated: boolean
}

/** Why the merchant did not do what it was asked, in its own words. */
export interface RefusalRecord {
  readonly why: string
  /** What it is about: a line's key, a code, a field. */
  readonly about?: string
}

/** The answer to anything about a cart. */
export interface CartReply {
  readonly session: string
  readonly cart: CartRecord | null
  readonly refusals: readonly RefusalRecord[]
  /** SKU → how many can be had, told with a refusal. */
  readonly left: Readonly<Record<string, number>>
}
