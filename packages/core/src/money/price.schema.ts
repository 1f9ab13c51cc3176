import { z } from 'zod'
import { currencySchema } from '../shared/formats.schema.ts'
import type { Minor, Price, PriceRange } from './price.ts'

/** Minor units, not negative. @see UCP 2026-04-08 `types/amount.json` */
export const amountSchema: z.ZodType<Minor> = z.int().min(0)

/** Minor units of either sign. @see UCP 2026-04-08 `types/signed_amount.json` */
export const signedAmountSchema: z.ZodType<Minor> = z.int()

/** @see UCP 2026-04-08 `types/price.json` */
export const priceSchema: z.ZodType<Price> = z.looseObject({
  amount: amountSchema,
  currency: currencySchema,
})

/** @see UCP 2026-04-08 `types/price_range.json` */
export const priceRangeSchema: z.ZodType<PriceRange> = z.looseObject({ min: priceSchema, max: priceSchema })
