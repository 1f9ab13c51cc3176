import { z } from 'zod'
import type { CatalogWire, ProductWire } from './catalog.guard.generated.ts'

const priceWire = z.object({ amount: z.int(), currency: z.string() })

const descriptionWire = z.object({
  plain: z.string().optional(),
  html: z.string().optional(),
  markdown: z.string().optional(),
})

const mediaWire = z.array(
  z.object({
    type: z.string(),
    url: z.string(),
    alt_text: z.string().optional(),
    width: z.number().optional(),
    height: z.number().optional(),
  }),
)

/** Products one by one unchecked: a broken one must not take its neighbours along. */
export const catalogWire: z.ZodType<CatalogWire> = z.object({
  products: z.array(z.unknown()).optional(),
})

/** A product of any catalog answer, nulls left out. */
export const productWire: z.ZodType<ProductWire> = z.object({
  id: z.string(),
  handle: z.string().optional(),
  title: z.string(),
  description: descriptionWire,
  url: z.string().optional(),
  categories: z.array(z.object({ value: z.string() })).optional(),
  media: mediaWire.optional(),
  options: z
    .array(
      z.object({
        name: z.string(),
        values: z.array(z.object({ id: z.string().optional(), label: z.string() })),
      }),
    )
    .optional(),
  variants: z.array(
    z.object({
      id: z.string(),
      sku: z.string().optional(),
      title: z.string(),
      description: descriptionWire,
      price: priceWire,
      list_price: priceWire.optional(),
      availability: z.object({ available: z.boolean().optional(), status: z.string().optional() }).optional(),
      options: z
        .array(z.object({ name: z.string(), id: z.string().optional(), label: z.string() }))
        .optional(),
      media: mediaWire.optional(),
    }),
  ),
  rating: z
    .object({
      value: z.number(),
      scale_min: z.number().optional(),
      scale_max: z.number(),
      count: z.int().optional(),
    })
    .optional(),
})
