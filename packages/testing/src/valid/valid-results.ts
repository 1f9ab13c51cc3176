import type { CartResult, CheckoutResult, Message, OrderResult, Page, Product } from '@tillkit/core'
import { expect } from 'vitest'
import { conforms } from './conforms.ts'
import { cartHolds, productHolds, totalsHold } from './holds.ts'

/** Fails the test unless each product is what the contract promises; returns them. */
export function validProducts(products: readonly Product[]): readonly Product[] {
  for (const product of products) {
    conforms('product', product)
    productHolds(product)
  }
  return products
}

/** Fails the test unless the page and its products are what the contract promises; returns it. */
export function validPage(page: Page<Product>): Page<Product> {
  validProducts(page.items)
  if (page.total_count !== undefined) expect(page.total_count).toBeGreaterThanOrEqual(page.items.length)
  if (page.cursor !== undefined) expect(page.cursor).not.toBe('')
  return page
}

/** Fails the test unless the result and its cart are what the contract promises; returns it. */
export function validCartResult(result: CartResult): CartResult {
  validAnswer(result)
  if (result.cart) {
    conforms('cart', result.cart)
    cartHolds(result.cart)
  }
  return result
}

/** Fails the test unless the result and its checkout are what the contract promises; returns it. */
export function validCheckoutResult(result: CheckoutResult): CheckoutResult {
  validAnswer(result)
  const { checkout } = result
  if (!checkout) return result
  conforms('checkout', checkout)
  cartHolds(checkout)
  expect(checkout.order === undefined, 'a checkout has an order once it is completed').toBe(
    checkout.status !== 'completed',
  )
  if (checkout.status === 'requires_escalation') expect(checkout.continue_url).toMatch(/^https?:/)
  return result
}

/** Fails the test unless the result and its order are what the contract promises; returns it. */
export function validOrderResult(result: OrderResult): OrderResult {
  validAnswer(result)
  if (result.order) {
    conforms('order', result.order)
    totalsHold(result.order.totals)
  }
  return result
}

function validAnswer({
  ok,
  messages,
  session,
}: {
  readonly ok: boolean
  readonly messages: readonly Message[]
  readonly session?: string
}): void {
  for (const message of messages) conforms('message', message)
  if (!ok)
    expect(
      messages.map(it => it.type),
      'a refusal says why',
    ).toContain('error')
  if (session !== undefined) expect(session, 'a session is absent or a secret').not.toBe('')
}
