import { z } from 'zod'

/** A price is a decimal in `products.json`, hundredths in `.js`: which of the two is told by its type. */
const variant = z.object({
  id: z.int(),
  price: z.unknown().optional(),
  compare_at_price: z.unknown().optional(),
  available: z.boolean().nullish(),
  option1: z.string().nullish(),
  option2: z.string().nullish(),
  option3: z.string().nullish(),
  featured_image: z.unknown().optional(),
  inventory_quantity: z.unknown().optional(),
  inventory_management: z.string().nullish(),
  inventory_policy: z.string().nullish(),
})

/** A product of Shopify's `/products.json` or `/products/{handle}.js`. */
export const shopifyProductWire: z.ZodType = z.object({
  title: z.string(),
  handle: z.string(),
  id: z.int(),
  vendor: z.string().nullish(),
  body_html: z.string().nullish(),
  description: z.string().nullish(),
  product_type: z.string().nullish(),
  type: z.string().nullish(),
  options: z.array(z.unknown()).nullish(),
  images: z.array(z.unknown()).nullish(),
  variants: z.array(variant),
})
