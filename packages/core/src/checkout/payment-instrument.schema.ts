import { z } from 'zod'
import type { PaymentInstrument } from './payment-instrument.ts'
import { postalAddressSchema } from './postal-address.schema.ts'

/** @see UCP 2026-04-08 `types/payment_instrument.json#/$defs/selected_payment_instrument`, `types/token_credential.json` */
export const paymentInstrumentSchema: z.ZodType<PaymentInstrument> = z.looseObject({
  id: z.string(),
  handler_id: z.string(),
  type: z.string(),
  billing_address: z.exactOptional(postalAddressSchema),
  credential: z.exactOptional(z.looseObject({ type: z.string(), token: z.string() })),
  display: z.exactOptional(z.record(z.string(), z.unknown())),
  selected: z.exactOptional(z.boolean()),
})
