import { cartSchema, checkoutSchema, messageSchema, orderSchema, productSchema } from '@tillkit/core/schemas'
import { expect } from 'vitest'
import type { z } from 'zod'
import { officialProblems } from '../ucp-agreement/official-schema.ts'

/** What the contract validates by schema. */
export type Noun = 'product' | 'cart' | 'checkout' | 'order' | 'message'

type Schema = z.ZodType<unknown>

/** Core's schema, and UCP's own. */
const schemas: Readonly<Record<Noun, readonly [Schema, ...string[]]>> = {
  product: [productSchema, 'shopping/types/product.json'],
  cart: [cartSchema, 'shopping/discount.json#/$defs/dev.ucp.shopping.cart'],
  checkout: [
    checkoutSchema,
    'shopping/discount.json#/$defs/dev.ucp.shopping.checkout',
    'shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout',
  ],
  order: [orderSchema, 'shopping/order.json'],
  message: [messageSchema, 'shopping/types/message.json'],
}

/**
 * Fails the test unless the value has the shape of core's schema, of UCP's own JSON Schemas, and survives JSON unchanged.
 */
export function conforms(noun: Noun, value: unknown): void {
  const [schema, ...references] = schemas[noun]
  const issues = schema.safeParse(value).error?.issues ?? []
  const problems = issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  expect(problems, `a ${noun} has the shape of core's schema`).toEqual([])
  for (const reference of references)
    expect(officialProblems(reference, value), `a ${noun} has the shape of ${reference}`).toEqual([])
  expect(JSON.parse(JSON.stringify(value)), `a ${noun} is plain JSON`).toEqual(value)
}

/** Kinds of faults that are about a value and not about its type: the merchant's own words, however odd. */
const oddValues = new Set(['invalid_format', 'too_small', 'too_big', 'custom', 'not_multiple_of'])

/**
 * What is wrong with the types of a value: a field that is missing, unknown or of another type. Odd values of the right
 * type, such as a currency that is none, are the merchant's and are drawn as they are.
 */
export function structuralProblems(noun: Noun, value: unknown): readonly string[] {
  const issues = schemas[noun][0].safeParse(value).error?.issues ?? []
  return issues
    .filter(({ code }) => !oddValues.has(code))
    .map(({ path, message }) => `${noun} ${path.join('.')}: ${message}`)
}
