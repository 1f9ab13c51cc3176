import { tillkitListKey } from '@tillkit/core'
import {
  buyerSchema,
  paymentInstrumentSchema,
  postalAddressSchema,
  tillkitListSchema,
} from '@tillkit/core/schemas'
import { z } from 'zod'
import type {
  CartRequest,
  CheckoutRequest,
  CompleteRequest,
  LookupRequest,
  ProductRequest,
  SearchRequest,
} from './requests.ts'

const id = z.string().min(1).max(2000)

/** Only what adapters know of; the rest of UCP's context is no hint to them. */
const context = z.object({
  address_country: z.exactOptional(z.string().max(100)),
  address_region: z.exactOptional(z.string().max(100)),
  postal_code: z.exactOptional(z.string().max(40)),
  language: z.exactOptional(z.string().max(100)),
  currency: z.exactOptional(z.string().max(10)),
})

/**
 * What is not read is dropped: it would make many questions of one. `filters` keep theirs, to tell which had no effect.
 * @see UCP 2026-04-08 `catalog_search.json#/$defs/search_request`
 */
export const searchRequest: z.ZodType<SearchRequest> = z.object({
  query: z.exactOptional(z.string().max(1000)),
  context: z.exactOptional(context),
  filters: z.exactOptional(z.looseObject({ categories: z.exactOptional(z.array(id).max(50)) })),
  pagination: z.exactOptional(
    z.object({ cursor: z.exactOptional(id), limit: z.exactOptional(z.int().min(1)) }),
  ),
  [tillkitListKey]: z.exactOptional(tillkitListSchema),
})

/** @see UCP 2026-04-08 `catalog_lookup.json#/$defs/lookup_request` */
export const lookupRequest: z.ZodType<LookupRequest> = z.object({
  ids: z.array(id).min(1).max(250),
  context: z.exactOptional(context),
})

const selected = z.object({
  name: z.string(),
  id: z.exactOptional(z.string()),
  label: z.string(),
})

/** @see UCP 2026-04-08 `catalog_lookup.json#/$defs/get_product_request` */
export const productRequest: z.ZodType<ProductRequest> = z.object({
  id,
  selected: z.exactOptional(z.array(selected).max(50)),
  preferences: z.exactOptional(z.array(z.string()).max(50)),
  context: z.exactOptional(context),
})

const lines = z
  .array(z.looseObject({ id: z.exactOptional(id), item: z.looseObject({ id }), quantity: z.number() }))
  .max(250)

const wished = {
  line_items: z.exactOptional(lines),
  discounts: z.exactOptional(z.looseObject({ codes: z.exactOptional(z.array(id).max(50)) })),
  context: z.exactOptional(context),
  buyer: z.exactOptional(buyerSchema),
}

/** Of a create or a replacement. @see UCP 2026-04-08 `cart.json` */
export const cartRequest: z.ZodType<CartRequest> = z.looseObject({ ...wished, line_items: lines })

const destination = z.intersection(postalAddressSchema, z.looseObject({ id: z.exactOptional(z.string()) }))
const group = z.looseObject({ selected_option_id: z.exactOptional(id) })
const method = z.looseObject({
  destinations: z.exactOptional(z.array(destination).max(20)),
  selected_destination_id: z.exactOptional(z.string()),
  groups: z.exactOptional(z.array(group).max(20)),
})

const payment = z.looseObject({ instruments: z.exactOptional(z.array(paymentInstrumentSchema).max(20)) })

/** Of a create or an update. @see UCP 2026-04-08 `checkout.json` */
export const checkoutRequest: z.ZodType<CheckoutRequest> = z.looseObject({
  ...wished,
  cart_id: z.exactOptional(id),
  fulfillment: z.exactOptional(z.looseObject({ methods: z.exactOptional(z.array(method).max(20)) })),
  payment: z.exactOptional(payment),
})

/** @see UCP 2026-04-08 `checkout.json`, `ucp_request: complete` */
export const completeRequest: z.ZodType<CompleteRequest> = z.looseObject({ payment })
