import { tillkitAnswerKey, ucpVersion } from '@tillkit/core'
import {
  cartSchema,
  checkoutSchema,
  envelopeSchema,
  messageSchema,
  orderSchema,
  productSchema,
  tillkitAnswerSchema,
} from '@tillkit/core/schemas'
import { z } from 'zod'
import {
  cartRequest,
  checkoutRequest,
  completeRequest,
  lookupRequest,
  productRequest,
  searchRequest,
} from '../ucp/requests.schema.ts'
import type { Json } from './json.ts'

const answer = z.looseObject({
  version: z.literal(ucpVersion),
  [tillkitAnswerKey]: tillkitAnswerSchema.optional(),
})
const pagination = z.looseObject({ has_next_page: z.boolean(), cursor: z.string().optional() })

/** What the document names under `components.schemas`. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  Message: messageSchema,
  Envelope: envelopeSchema,
  Product: productSchema,
  Cart: cartSchema,
  Checkout: checkoutSchema,
  Order: orderSchema,
  SearchRequest: searchRequest,
  LookupRequest: lookupRequest,
  ProductRequest: productRequest,
  CartRequest: cartRequest,
  CheckoutRequest: checkoutRequest,
  CompleteRequest: completeRequest,
  ErrorResponse: z.looseObject({
    ucp: z.looseObject({ version: z.literal(ucpVersion), status: z.literal('error') }),
    messages: z.array(messageSchema).min(1),
  }),
  ProductList: z.looseObject({
    ucp: answer,
    products: z.array(productSchema),
    pagination: pagination.optional(),
  }),
  ProductDetail: z.looseObject({ ucp: answer, product: productSchema }),
  Profile: z.looseObject({
    ucp: z.looseObject({
      version: z.literal(ucpVersion),
      services: z.record(z.string(), z.array(z.looseObject({ version: z.string() }))),
      capabilities: z.record(z.string(), z.array(z.looseObject({ version: z.string() }))),
      payment_handlers: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
    }),
  }),
}

/** The schemas as JSON Schema; where one holds another that has a name, it refers to it. */
export function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const { schemas: written } = z.toJSONSchema(registry, {
    uri: id => `#/components/schemas/${id}`,
    unrepresentable: 'any',
    io: 'input',
  })
  return Object.fromEntries(
    Object.entries(written).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  )
}
