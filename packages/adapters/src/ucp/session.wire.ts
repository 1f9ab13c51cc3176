import { z } from 'zod'
import type { AvailableWire, ErrorBodyWire, MessageWire, SessionWire } from './session.guard.generated.ts'

const totalsWire = z.array(
  z.object({
    type: z.string(),
    amount: z.int(),
    display_text: z.string().optional(),
    lines: z.array(z.object({ display_text: z.string(), amount: z.int() })).optional(),
  }),
)

const itemWire = z.object({
  id: z.string(),
  title: z.string(),
  price: z.int(),
  image_url: z.string().optional(),
})

/** A cart, or what a checkout has of one: to UCP a checkout is a cart and more. Nulls are left out before. */
export const sessionWire: z.ZodType<SessionWire> = z.object({
  id: z.string(),
  status: z.string().optional(),
  currency: z.string(),
  line_items: z.array(
    z.object({
      id: z.string(),
      item: itemWire,
      quantity: z.int(),
      totals: totalsWire.optional(),
      parent_id: z.string().optional(),
    }),
  ),
  totals: totalsWire,
  buyer: z.record(z.string(), z.unknown()).optional(),
  messages: z.array(z.unknown()).optional(),
  links: z.array(z.object({ type: z.string(), url: z.string(), title: z.string().optional() })).optional(),
  discounts: z
    .object({
      codes: z.array(z.string()).optional(),
      applied: z
        .array(
          z.object({
            code: z.string().optional(),
            title: z.string(),
            amount: z.int(),
            automatic: z.boolean().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  continue_url: z.string().optional(),
})

/** A message, one by one: a broken one is left out. */
export const messageWire: z.ZodType<MessageWire> = z.object({
  type: z.string(),
  code: z.string().optional(),
  content: z.string(),
  content_type: z.string().optional(),
  path: z.string().optional(),
  severity: z.string().optional(),
})

/** What says why there is no resource: UCP's messages, or the body of a protocol error. */
export const errorBodyWire: z.ZodType<ErrorBodyWire> = z.object({
  messages: z.array(z.unknown()).optional(),
  code: z.string().optional(),
  content: z.string().optional(),
  continue_url: z.string().optional(),
})

/** Tillkit's own: how many of a variant can be had. */
export const availableWire: z.ZodType<AvailableWire> = z.record(z.string(), z.int())
