import { z } from 'zod'
import { reverseDomainSchema, uriSchema, versionSchema } from '../shared/formats.schema.ts'
import { type Envelope, type Link, type PaymentHandler, ucpVersion } from './envelope.ts'

/** @see UCP 2026-04-08 `payment_handler.json#/$defs/base` */
export const paymentHandlerSchema: z.ZodType<PaymentHandler> = z.looseObject({
  id: z.string(),
  version: versionSchema,
  config: z.exactOptional(z.record(z.string(), z.unknown())),
})

const handlersSchema = z.record(reverseDomainSchema, z.array(paymentHandlerSchema))

/** Of a cart or an order. @see UCP 2026-04-08 `ucp.json#/$defs/response_cart_schema` */
export const envelopeSchema: z.ZodType<Envelope> = z.looseObject({
  version: z.literal(ucpVersion),
  status: z.exactOptional(z.enum(['success', 'error'])),
  capabilities: z.exactOptional(
    z.record(reverseDomainSchema, z.array(z.looseObject({ version: versionSchema }))),
  ),
  payment_handlers: z.exactOptional(handlersSchema),
})

/** Of a checkout, which must say how to pay. @see UCP 2026-04-08 `ucp.json#/$defs/response_checkout_schema` */
export const checkoutEnvelopeSchema: z.ZodType<Envelope> = z.intersection(
  envelopeSchema,
  z.looseObject({ payment_handlers: handlersSchema }),
)

/** @see UCP 2026-04-08 `types/link.json` */
export const linkSchema: z.ZodType<Link> = z.looseObject({
  type: z.string(),
  url: uriSchema,
  title: z.exactOptional(z.string()),
})
