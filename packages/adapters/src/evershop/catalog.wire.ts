import { z } from 'zod'
import type { EntriesWire, ListWire, ProductWire } from './catalog.guard.generated.ts'

const pictureWire = z.object({ url: z.string(), alt: z.string().nullish() }).nullish()

const priceWire = z.object({ regular: z.object({ value: z.number(), currency: z.string() }) })

const entryWire = z.object({
  productId: z.int(),
  sku: z.string(),
  name: z.string(),
  status: z.int(),
  price: priceWire,
  inventory: z.object({ isInStock: z.boolean() }),
  image: pictureWire,
})

/** A product; each variant is one of its own, and a group says which belong together. */
export const productWire: z.ZodType<ProductWire> = entryWire.extend({
  url: z.string().nullish(),
  description: z.unknown().optional(),
  gallery: z.array(pictureWire).nullish(),
  variantGroup: z
    .object({
      variantAttributes: z.array(z.object({ attributeId: z.int(), attributeName: z.string() })),
      items: z.array(
        z.object({
          attributes: z.array(
            z.object({
              attributeId: z.string(),
              optionId: z.int().nullish(),
              optionText: z.string().nullish(),
            }),
          ),
          product: entryWire,
        }),
      ),
    })
    .nullish(),
})

/** A reply's parts by name: products one by one unchecked, so that a broken one does not take its neighbours along. */
export const entriesWire: z.ZodType<EntriesWire> = z.object({ data: z.record(z.string(), z.unknown()) })

/** A list of products. */
export const listWire: z.ZodType<ListWire> = z.object({ total: z.int(), items: z.array(z.unknown()) })
