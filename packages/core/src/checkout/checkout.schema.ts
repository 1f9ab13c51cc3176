import { z } from 'zod'
import { cartSchema } from '../cart/cart.schema.ts'
import { checkoutEnvelopeSchema, linkSchema } from '../envelope/envelope.schema.ts'
import { uriSchema } from '../shared/formats.schema.ts'
import type { Checkout, CheckoutStatus, OrderConfirmation } from './checkout.ts'
import { fulfillmentSchema } from './fulfillment.schema.ts'
import { paymentInstrumentSchema } from './payment-instrument.schema.ts'

/** @see UCP 2026-04-08 `checkout.json#/properties/status` */
export const checkoutStatusSchema: z.ZodType<CheckoutStatus> = z.enum([
  'incomplete',
  'requires_escalation',
  'ready_for_complete',
  'complete_in_progress',
  'completed',
  'canceled',
])

/** @see UCP 2026-04-08 `types/order_confirmation.json` */
export const orderConfirmationSchema: z.ZodType<OrderConfirmation> = z.looseObject({
  id: z.string(),
  label: z.exactOptional(z.string()),
  permalink_url: uriSchema,
})

/** @see UCP 2026-04-08 `checkout.json` with its extensions in `discount.json` and `fulfillment.json` */
export const checkoutSchema: z.ZodType<Checkout> = z.intersection(
  cartSchema,
  z.looseObject({
    ucp: checkoutEnvelopeSchema,
    status: checkoutStatusSchema,
    links: z.array(linkSchema),
    fulfillment: z.exactOptional(fulfillmentSchema),
    payment: z.exactOptional(
      z.looseObject({ instruments: z.exactOptional(z.array(paymentInstrumentSchema)) }),
    ),
    order: z.exactOptional(orderConfirmationSchema),
  }),
)
