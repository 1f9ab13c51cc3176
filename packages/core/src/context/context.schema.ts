import { z } from 'zod'
import type { Attribution, Context } from './context.ts'

/** @see UCP 2026-04-08 `types/context.json` */
export const contextSchema: z.ZodType<Context> = z.looseObject({
  address_country: z.exactOptional(z.string()),
  address_region: z.exactOptional(z.string()),
  postal_code: z.exactOptional(z.string()),
  language: z.exactOptional(z.string()),
  currency: z.exactOptional(z.string()),
})

/** @see UCP 2026-04-08 `types/attribution.json` */
export const attributionSchema: z.ZodType<Attribution> = z.record(z.string(), z.string())
