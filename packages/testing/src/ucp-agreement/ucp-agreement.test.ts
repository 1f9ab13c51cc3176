import * as schemas from '@tillkit/core/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { arbitraryOf } from '../arbitrary/arbitrary-of.ts'
import { mutationOf } from '../arbitrary/mutation-of.ts'
import { seed } from '../arbitrary/seed.ts'
import { ucpSpecial } from '../arbitrary/ucp-special.ts'
import { officialProblems } from './official-schema.ts'

const types = 'shopping/types'
/** Core's schema → the official ones that all must take what it takes. The rest of schemas.ts is part of these. */
const pairs: readonly (readonly [schema: z.ZodType, ...references: readonly string[]])[] = [
  [schemas.amountSchema, `${types}/amount.json`],
  [schemas.signedAmountSchema, `${types}/signed_amount.json`],
  [schemas.priceSchema, `${types}/price.json`],
  [schemas.priceRangeSchema, `${types}/price_range.json`],
  [schemas.totalSchema, `${types}/total.json`],
  [schemas.totalsSchema, `${types}/totals.json`],
  [schemas.messageSchema, `${types}/message.json`],
  [schemas.errorMessageSchema, `${types}/message_error.json`],
  [schemas.warningMessageSchema, `${types}/message_warning.json`],
  [schemas.infoMessageSchema, `${types}/message_info.json`],
  [schemas.descriptionSchema, `${types}/description.json`],
  [schemas.mediaSchema, `${types}/media.json`],
  [schemas.optionValueSchema, `${types}/option_value.json`],
  [schemas.productOptionSchema, `${types}/product_option.json`],
  [schemas.selectedOptionSchema, `${types}/selected_option.json`],
  [schemas.ratingSchema, `${types}/rating.json`],
  [schemas.categorySchema, `${types}/category.json`],
  [schemas.variantSchema, `${types}/variant.json`],
  [schemas.productSchema, `${types}/product.json`],
  [schemas.itemSchema, `${types}/item.json`],
  [schemas.lineItemSchema, `${types}/line_item.json`],
  [schemas.appliedDiscountSchema, 'shopping/discount.json#/$defs/applied_discount'],
  [schemas.discountsSchema, 'shopping/discount.json#/$defs/discounts_object'],
  [schemas.buyerSchema, `${types}/buyer.json`],
  [schemas.contextSchema, `${types}/context.json`],
  [schemas.attributionSchema, `${types}/attribution.json`],
  [schemas.envelopeSchema, 'ucp.json#/$defs/response_cart_schema', 'ucp.json#/$defs/response_order_schema'],
  [schemas.checkoutEnvelopeSchema, 'ucp.json#/$defs/response_checkout_schema'],
  [schemas.paymentHandlerSchema, 'payment_handler.json#/$defs/response_schema'],
  [schemas.linkSchema, `${types}/link.json`],
  [schemas.cartSchema, 'shopping/cart.json', 'shopping/discount.json#/$defs/dev.ucp.shopping.cart'],
  [schemas.postalAddressSchema, `${types}/postal_address.json`],
  [
    schemas.shippingDestinationSchema,
    `${types}/shipping_destination.json`,
    `${types}/fulfillment_destination.json`,
  ],
  [schemas.fulfillmentOptionSchema, `${types}/fulfillment_option.json`],
  [schemas.fulfillmentGroupSchema, `${types}/fulfillment_group.json`],
  [schemas.fulfillmentMethodSchema, `${types}/fulfillment_method.json`],
  [schemas.fulfillmentSchema, `${types}/fulfillment.json`],
  [schemas.paymentInstrumentSchema, `${types}/payment_instrument.json#/$defs/selected_payment_instrument`],
  [schemas.orderConfirmationSchema, `${types}/order_confirmation.json`],
  [
    schemas.checkoutSchema,
    'shopping/checkout.json',
    'shopping/discount.json#/$defs/dev.ucp.shopping.checkout',
    'shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout',
  ],
  [schemas.orderLineItemSchema, `${types}/order_line_item.json`],
  [schemas.orderSchema, 'shopping/order.json'],
]

/** Schemas of a single word, held by the properties that use them. */
const words = [
  'checkoutStatusSchema',
  'severitySchema',
  'availabilitySchema',
  'currencySchema',
  'dateTimeSchema',
  'uriSchema',
  'versionSchema',
]

/** Tillkit's own, of which UCP says nothing. */
const extensions = ['tillkitAnswerSchema', 'tillkitListSchema', 'tillkitMerchantSchema']

const cases = pairs.map(([schema, ...references]) => ({ name: nameOf(schema), schema, references }))

describe("core's schemas and UCP's own", () => {
  it('are compared for every type of the subset', () => {
    expect([...cases.map(({ name }) => name), ...words, ...extensions].sort()).toEqual(
      Object.keys(schemas).sort(),
    )
  })

  it.for(cases)('$name takes nothing that UCP refuses', { timeout: 180_000 }, ({ references, schema }) => {
    fc.assert(
      fc.property(arbitraryOf(schema, ucpSpecial), value => {
        expect(schema.safeParse(value).error?.issues ?? []).toEqual([])
        for (const reference of references) expect(officialProblems(reference, value)).toEqual([])
      }),
      { numRuns: 150, seed },
    )
  })

  it.for(cases)(
    '$name refuses every fault that UCP refuses',
    { timeout: 180_000 },
    ({ references, schema }) => {
      let refused = 0
      const once = arbitraryOf(schema, ucpSpecial).chain(mutationOf)
      fc.assert(
        fc.property(fc.oneof(once, once.chain(mutationOf)).filter(isFreeOfProto), value => {
          const problems = references.flatMap(reference => officialProblems(reference, value))
          if (problems.length === 0) return
          refused++
          expect({ problems, accepted: schema.safeParse(value).success }).toEqual({
            problems,
            accepted: false,
          })
        }),
        { numRuns: 300, seed },
      )
      expect(refused).toBeGreaterThan(30)
    },
  )

  it('differ where a shipping destination has a name: UCP takes it for a retail location too', () => {
    const named = { id: 'd1', postal_code: '10115', name: 'Home' }
    expect(schemas.shippingDestinationSchema.safeParse(named).success).toBe(true)
    expect(officialProblems(`${types}/shipping_destination.json`, named)).toEqual([])
    expect(officialProblems(`${types}/fulfillment_destination.json`, named)).toEqual([
      '$ must match exactly one schema in oneOf',
    ])
  })

  it.for([
    ['an integer that JavaScript cannot count in', schemas.amountSchema, `${types}/amount.json`, 2 ** 53],
    [
      'another version of UCP',
      schemas.envelopeSchema,
      'ucp.json#/$defs/response_cart_schema',
      { version: '2026-01-23' },
    ],
    [
      'a credential without a token',
      schemas.paymentInstrumentSchema,
      `${types}/payment_instrument.json`,
      { id: 'i', handler_id: 'h', type: 't', credential: { type: 'card' } },
    ],
    [
      'a present but undefined field',
      schemas.linkSchema,
      `${types}/link.json`,
      { type: 'terms_of_service', url: 'https://a.example/', title: undefined },
    ],
  ] as const)('differ in %s: UCP takes it', ([, schema, reference, value]) => {
    expect(officialProblems(reference, value)).toEqual([])
    expect(schema.safeParse(value).success).toBe(false)
  })

  it('agree on what an absolute URI is', { timeout: 180_000 }, () => {
    const uris = fc.oneof(
      fc.stringMatching(/^[a-z]{0,2}:[/?#[\]@:%a-f0-9. é"-]{0,8}$/),
      fc.stringMatching(/^https:\/\/[a-f0-9.%@:[\]]{0,6}[/?#a-f0-9%:@ ]{0,6}$/),
    )
    let taken = 0
    fc.assert(
      fc.property(uris, url => {
        if (!schemas.uriSchema.safeParse(url).success) return
        taken++
        expect(officialProblems(`${types}/link.json`, { type: 'x', url })).toEqual([])
      }),
      { numRuns: 20_000, seed },
    )
    expect(taken).toBeGreaterThan(1000)
  })
})

/** zod leaves out a record's own `__proto__`; what is not there cannot be refused. JSON Schema looks at it. */
function isFreeOfProto(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isFreeOfProto)
}

function nameOf(schema: z.ZodType): string {
  return Object.entries(schemas).find(([, other]) => other === schema)?.[0] ?? 'unknown'
}
