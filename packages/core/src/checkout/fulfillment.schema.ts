import { z } from 'zod'
import { totalSchema } from '../cart/total.schema.ts'
import { dateTimeSchema } from '../shared/formats.schema.ts'
import type {
  Fulfillment,
  FulfillmentGroup,
  FulfillmentMethod,
  FulfillmentOption,
  ShippingDestination,
} from './fulfillment.ts'
import { postalAddressSchema } from './postal-address.schema.ts'

/** @see UCP 2026-04-08 `types/fulfillment_option.json` */
export const fulfillmentOptionSchema: z.ZodType<FulfillmentOption> = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.exactOptional(z.string()),
  carrier: z.exactOptional(z.string()),
  earliest_fulfillment_time: z.exactOptional(dateTimeSchema),
  latest_fulfillment_time: z.exactOptional(dateTimeSchema),
  totals: z.array(totalSchema),
})

/** @see UCP 2026-04-08 `types/fulfillment_group.json` */
export const fulfillmentGroupSchema: z.ZodType<FulfillmentGroup> = z.looseObject({
  id: z.string(),
  line_item_ids: z.array(z.string()),
  options: z.exactOptional(z.array(fulfillmentOptionSchema)),
  selected_option_id: z.exactOptional(z.string().nullable()),
})

/** @see UCP 2026-04-08 `types/shipping_destination.json` */
export const shippingDestinationSchema: z.ZodType<ShippingDestination> = z.intersection(
  postalAddressSchema,
  z.looseObject({ id: z.string() }),
)

/** @see UCP 2026-04-08 `types/fulfillment_method.json` */
export const fulfillmentMethodSchema: z.ZodType<FulfillmentMethod> = z.looseObject({
  id: z.string(),
  type: z.enum(['shipping', 'pickup']),
  line_item_ids: z.array(z.string()),
  destinations: z.exactOptional(z.array(shippingDestinationSchema)),
  selected_destination_id: z.exactOptional(z.string().nullable()),
  groups: z.exactOptional(z.array(fulfillmentGroupSchema)),
})

/** @see UCP 2026-04-08 `types/fulfillment.json` */
export const fulfillmentSchema: z.ZodType<Fulfillment> = z.looseObject({
  methods: z.exactOptional(z.array(fulfillmentMethodSchema)),
})
