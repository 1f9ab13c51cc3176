import type { Cart, Message, Total } from '@tillkit/core'
import { expect } from 'vitest'
import type { MerchantSideDoor } from '../merchant-side-door.ts'
import type { Shopper } from './create-shopper.ts'

/** The codes of messages, in their order. */
export const codesOf = (messages: readonly Message[]): readonly (string | undefined)[] =>
  messages.map(message => message.code)

/** The amount of the one row of this type; undefined if there is none. */
export const rowOf = (totals: readonly Total[] | undefined, type: string): number | undefined =>
  totals?.find(row => row.type === type)?.amount

/** How many of a variant are in a cart. */
export const quantityOf = (cart: Cart | null | undefined, variant_id: string): number =>
  (cart?.line_items ?? [])
    .filter(line => line.item.id === variant_id)
    .reduce((sum, it) => sum + it.quantity, 0)

/** The id of the first variant of a product. */
export async function variantOf(shopper: Shopper, handle: string): Promise<string> {
  const [variant] = (await shopper.product(handle)).variants
  return variant?.id ?? ''
}

/**
 * Fails the test unless the cart says exactly what the merchant itself keeps, or makes of the cart's link where it keeps
 * none. Returns the cart.
 */
export async function sameAsMerchants(
  cart: Cart | null | undefined,
  merchant: MerchantSideDoor,
): Promise<Cart> {
  if (!cart) throw new Error('the answer carries no cart')
  const { id, continue_url } = cart
  const truth = await (merchant.opened && continue_url ? merchant.opened(continue_url) : merchant.cart(id))
  const lines = cart.line_items.map(({ item, quantity }) => ({ variant_id: item.id, quantity }))
  const byVariant = (a: { variant_id: string }, b: { variant_id: string }) =>
    a.variant_id < b.variant_id ? -1 : 1
  expect([...lines].sort(byVariant), 'lines as the merchant keeps them').toEqual(
    [...(truth?.lines ?? [])].sort(byVariant),
  )
  expect(cart.currency).toBe(truth?.currency)
  expect(rowOf(cart.totals, 'total'), 'the total as the merchant keeps it').toBe(truth?.total)
  expect([...(cart.discounts?.codes ?? [])].sort()).toEqual([...(truth?.codes ?? [])].sort())
  return cart
}
