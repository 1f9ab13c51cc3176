import { z } from 'zod'
import type { BillSealWire } from './session.guard.generated.ts'

/** A bill as a session keeps it: currency, total, and of each line the item, quantity and price. */
export const billSealWire: z.ZodType<BillSealWire> = z.object({
  c: z.string(),
  t: z.int(),
  l: z.array(z.object({ i: z.string(), q: z.int(), p: z.int() })),
})
