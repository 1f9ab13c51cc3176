import { z } from 'zod'
import { priceRangeSchema, priceSchema } from '../money/price.schema.ts'
import { uriSchema } from '../shared/formats.schema.ts'
import type {
  Availability,
  Category,
  Description,
  Media,
  OptionValue,
  Product,
  ProductOption,
  Rating,
  SelectedOption,
  Variant,
} from './product.ts'

/** @see UCP 2026-04-08 `types/description.json` */
export const descriptionSchema: z.ZodType<Description> = z
  .looseObject({
    plain: z.exactOptional(z.string()),
    html: z.exactOptional(z.string()),
    markdown: z.exactOptional(z.string()),
  })
  .refine(description => Object.keys(description).length > 0, {
    error: 'Expected a description in some form',
  })

/** @see UCP 2026-04-08 `types/media.json` */
export const mediaSchema: z.ZodType<Media> = z.looseObject({
  type: z.string(),
  url: uriSchema,
  alt_text: z.exactOptional(z.string()),
  width: z.exactOptional(z.int().min(1)),
  height: z.exactOptional(z.int().min(1)),
})

/** @see UCP 2026-04-08 `types/option_value.json` */
export const optionValueSchema: z.ZodType<OptionValue> = z.looseObject({
  id: z.exactOptional(z.string()),
  label: z.string(),
})

/** @see UCP 2026-04-08 `types/product_option.json` */
export const productOptionSchema: z.ZodType<ProductOption> = z.looseObject({
  name: z.string(),
  values: z.array(optionValueSchema).min(1),
})

/** @see UCP 2026-04-08 `types/selected_option.json` */
export const selectedOptionSchema: z.ZodType<SelectedOption> = z.looseObject({
  name: z.string(),
  id: z.exactOptional(z.string()),
  label: z.string(),
})

/** @see UCP 2026-04-08 `types/rating.json` */
export const ratingSchema: z.ZodType<Rating> = z.looseObject({
  value: z.number().min(0),
  scale_min: z.exactOptional(z.number().min(0)),
  scale_max: z.number().min(1),
  count: z.exactOptional(z.int().min(0)),
})

/** @see UCP 2026-04-08 `types/category.json` */
export const categorySchema: z.ZodType<Category> = z.looseObject({
  value: z.string(),
  taxonomy: z.exactOptional(z.string()),
})

/** @see UCP 2026-04-08 `types/variant.json#/properties/availability` */
export const availabilitySchema: z.ZodType<Availability> = z.looseObject({
  available: z.exactOptional(z.boolean()),
  status: z.exactOptional(z.string()),
})

const metadataSchema = z.exactOptional(z.record(z.string(), z.unknown()))

/** @see UCP 2026-04-08 `types/variant.json` */
export const variantSchema: z.ZodType<Variant> = z.looseObject({
  id: z.string(),
  sku: z.exactOptional(z.string()),
  title: z.string(),
  description: descriptionSchema,
  price: priceSchema,
  list_price: z.exactOptional(priceSchema),
  availability: z.exactOptional(availabilitySchema),
  options: z.exactOptional(z.array(selectedOptionSchema)),
  media: z.exactOptional(z.array(mediaSchema)),
  metadata: metadataSchema,
})

/** @see UCP 2026-04-08 `types/product.json` */
export const productSchema: z.ZodType<Product> = z.looseObject({
  id: z.string(),
  handle: z.exactOptional(z.string()),
  title: z.string(),
  description: descriptionSchema,
  url: z.exactOptional(uriSchema),
  categories: z.exactOptional(z.array(categorySchema)),
  price_range: priceRangeSchema,
  list_price_range: z.exactOptional(priceRangeSchema),
  media: z.exactOptional(z.array(mediaSchema)),
  options: z.exactOptional(z.array(productOptionSchema)),
  variants: z.array(variantSchema).min(1),
  rating: z.exactOptional(ratingSchema),
  tags: z.exactOptional(z.array(z.string())),
  metadata: metadataSchema,
})
