import { z } from 'zod'
import { buyerSchema } from '../checkout/buyer.schema.ts'
import { attributionSchema, contextSchema } from '../context/context.schema.ts'
import { envelopeSchema, linkSchema } from '../envelope/envelope.schema.ts'
import { messageSchema } from '../message/message.schema.ts'
import { amountSchema } from '../money/price.schema.ts'
import { currencySchema, dateTimeSchema, uriSchema } from '../shared/formats.schema.ts'
import type { AppliedDiscount, Cart, Discounts, Item, LineItem } from './cart.ts'
import { totalSchema, totalsSchema } from './total.schema.ts'

/** @see UCP 2026-04-08 `types/item.json` */
export const itemSchema: z.ZodType<Item> = z.looseObject({
  id: z.string(),
  title: z.string(),
  price: amountSchema,
  image_url: z.exactOptional(uriSchema),
})

/** @see UCP 2026-04-08 `types/line_item.json` */
export const lineItemSchema: z.ZodType<LineItem> = z.looseObject({
  id: z.string(),
  item: itemSchema,
  quantity: z.int().min(1),
  totals: z.array(totalSchema),
  parent_id: z.exactOptional(z.string()),
})

/** @see UCP 2026-04-08 `discount.json#/$defs/applied_discount` */
export const appliedDiscountSchema: z.ZodType<AppliedDiscount> = z.looseObject({
  code: z.exactOptional(z.string()),
  title: z.string(),
  amount: amountSchema,
  automatic: z.exactOptional(z.boolean()),
})

/** @see UCP 2026-04-08 `discount.json#/$defs/discounts_object` */
export const discountsSchema: z.ZodType<Discounts> = z.looseObject({
  codes: z.exactOptional(z.array(z.string())),
  applied: z.exactOptional(z.array(appliedDiscountSchema)),
})

/** @see UCP 2026-04-08 `cart.json` with `discount.json#/$defs/dev.ucp.shopping.cart` */
export const cartSchema: z.ZodType<Cart> = z.looseObject({
  ucp: envelopeSchema,
  id: z.string(),
  currency: currencySchema,
  line_items: z.array(lineItemSchema),
  totals: totalsSchema,
  buyer: z.exactOptional(buyerSchema),
  context: z.exactOptional(contextSchema),
  attribution: z.exactOptional(attributionSchema),
  messages: z.exactOptional(z.array(messageSchema)),
  links: z.exactOptional(z.array(linkSchema)),
  discounts: z.exactOptional(discountsSchema),
  continue_url: z.exactOptional(uriSchema),
  expires_at: z.exactOptional(dateTimeSchema),
})
