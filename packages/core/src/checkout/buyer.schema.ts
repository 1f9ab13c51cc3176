import { z } from 'zod'
import type { Buyer } from './buyer.ts'

/** @see UCP 2026-04-08 `types/buyer.json` */
export const buyerSchema: z.ZodType<Buyer> = z.looseObject({
  first_name: z.exactOptional(z.string()),
  last_name: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
  phone_number: z.exactOptional(z.string()),
})
