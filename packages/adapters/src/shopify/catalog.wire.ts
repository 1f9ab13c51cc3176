import { z } from 'zod'
import type { ProductWire, VariantsWire } from './catalog.guard.generated.ts'

const money = z.object({ amount: z.string(), currencyCode: z.string() })
const image = z.object({
  url: z.string(),
  altText: z.string().nullish(),
  width: z.int().nullish(),
  height: z.int().nullish(),
})

const variants = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      sku: z.string().nullish(),
      title: z.string(),
      availableForSale: z.boolean(),
      currentlyNotInStock: z.boolean(),
      price: money,
      compareAtPrice: money.nullish(),
      image: image.nullish(),
      selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
})

/** A product as `productFragment` asks for it. */
export const productWire: z.ZodType<ProductWire> = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  onlineStoreUrl: z.string().nullish(),
  options: z.array(z.object({ name: z.string(), optionValues: z.array(z.object({ name: z.string() })) })),
  images: z.object({ nodes: z.array(image) }),
  sellingPlanGroups: z
    .object({
      nodes: z.array(
        z.object({
          name: z.string(),
          sellingPlans: z.object({
            nodes: z.array(z.object({ id: z.string(), name: z.string(), description: z.string().nullish() })),
          }),
        }),
      ),
    })
    .nullish(),
  variants,
})

/** More variants of a product. */
export const variantsWire: z.ZodType<VariantsWire> = z.object({ variants })
