import { z } from 'zod'
import type { ProductsWire, ProductWire } from './catalog.guard.generated.ts'

const pictureWire = z.object({ preview: z.string(), width: z.number(), height: z.number() })

/** Products one by one unchecked: a broken one must not take its neighbours along. */
export const productsWire: z.ZodType<ProductsWire> = z.object({
  products: z.object({ items: z.array(z.unknown()) }),
})

/** A product as `productFields` asks for it. */
export const productWire: z.ZodType<ProductWire> = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  description: z.string(),
  featuredAsset: pictureWire.nullable(),
  assets: z.array(pictureWire),
  optionGroups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      options: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  variants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      sku: z.string(),
      priceWithTax: z.int(),
      currencyCode: z.string(),
      stockLevel: z.string(),
      featuredAsset: pictureWire.nullable(),
      options: z.array(z.object({ id: z.string() })),
    }),
  ),
})
