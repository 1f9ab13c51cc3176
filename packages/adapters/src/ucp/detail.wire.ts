import { z } from 'zod'
import type { DetailWire } from './detail.guard.generated.ts'

/** The answer about one product, its variants unchecked; without a product where there is none. */
export const detailWire: z.ZodType<DetailWire> = z.object({
  product: z.object({ variants: z.array(z.unknown()) }).optional(),
})
