import { z } from 'zod'
import { signedAmountSchema } from '../money/price.schema.ts'
import type { Total, TotalDetail } from './total.ts'

const detailSchema: z.ZodType<TotalDetail> = z.looseObject({
  display_text: z.string(),
  amount: signedAmountSchema,
})

const reductions = ['items_discount', 'discount']
const additions = ['subtotal', 'fulfillment', 'tax', 'fee']

/** One row. @see UCP 2026-04-08 `types/total.json`, which says the signs */
export const totalSchema: z.ZodType<Total> = z
  .looseObject({
    type: z.string(),
    amount: signedAmountSchema,
    display_text: z.exactOptional(z.string()),
    lines: z.exactOptional(z.array(detailSchema)),
  })
  .refine(total => !reductions.includes(total.type) || total.amount < 0, {
    error: 'Expected a discount below zero',
    path: ['amount'],
  })
  .refine(total => !additions.includes(total.type) || total.amount >= 0, {
    error: 'Expected an amount of at least zero',
    path: ['amount'],
  })

/** The rows of a cart, checkout or order. @see UCP 2026-04-08 `types/totals.json` */
export const totalsSchema: z.ZodType<readonly Total[]> = z
  .array(totalSchema)
  .refine(totals => hasOne(totals, 'subtotal') && hasOne(totals, 'total'), {
    error: 'Expected exactly one subtotal and one total',
  })
  .refine(totals => totals.every(total => isWellKnown(total.type) || total.display_text !== undefined), {
    error: 'Expected display_text on a total of an unknown type',
  })

function hasOne(totals: readonly Total[], type: string): boolean {
  return totals.filter(total => total.type === type).length === 1
}

function isWellKnown(type: string): boolean {
  return type === 'total' || reductions.includes(type) || additions.includes(type)
}
