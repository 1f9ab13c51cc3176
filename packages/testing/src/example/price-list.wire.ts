import { z } from 'zod'

const row = z.object({
  slug: z.string(),
  name: z.string(),
  price: z.string(),
  sold_out: z.boolean().nullish(),
})

/** What a maker writes into `products.json` by hand. */
export const priceListWire: z.ZodType = z.array(row)
