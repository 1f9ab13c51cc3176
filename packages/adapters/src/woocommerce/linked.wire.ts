import { z } from 'zod'
import type { LinkedWire } from './linked.guard.generated.ts'

/** How much of a product can be in a cart, as the product's own route tells it. */
export const linkedWire: z.ZodType<LinkedWire> = z.object({ add_to_cart: z.object({ maximum: z.number() }) })
