import { z } from 'zod'
import { itemSchema } from '../cart/cart.schema.ts'
import { totalSchema, totalsSchema } from '../cart/total.schema.ts'
import { envelopeSchema } from '../envelope/envelope.schema.ts'
import { messageSchema } from '../message/message.schema.ts'
import { currencySchema, uriSchema } from '../shared/formats.schema.ts'
import type { Order, OrderLineItem } from './order.ts'

const count = z.int().min(0)

/** @see UCP 2026-04-08 `types/order_line_item.json` */
export const orderLineItemSchema: z.ZodType<OrderLineItem> = z.looseObject({
  id: z.string(),
  item: itemSchema,
  quantity: z.looseObject({ original: z.exactOptional(count), total: count, fulfilled: count }),
  totals: z.array(totalSchema),
  status: z.enum(['processing', 'partial', 'fulfilled', 'removed']),
})

/** @see UCP 2026-04-08 `order.json` */
export const orderSchema: z.ZodType<Order> = z.looseObject({
  ucp: envelopeSchema,
  id: z.string(),
  label: z.exactOptional(z.string()),
  checkout_id: z.string(),
  permalink_url: uriSchema,
  line_items: z.array(orderLineItemSchema),
  fulfillment: z.object({}),
  currency: currencySchema,
  totals: totalsSchema,
  messages: z.exactOptional(z.array(messageSchema)),
})
