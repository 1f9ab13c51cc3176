import { z } from 'zod'
import type { SideDoorOrder } from '../merchant-side-door.ts'

/** An order with its lines and its address, as one row. */
interface OrderRow {
  readonly id: string
  readonly currency: string
  readonly grand_total: string
  readonly coupon: string | null
  readonly customer_email: string | null
  readonly full_name: string | null
  readonly address_1: string | null
  readonly city: string | null
  readonly province: string | null
  readonly postcode: string | null
  readonly country: string | null
  readonly items: readonly { readonly sku: string; readonly qty: number }[]
}

/** Checks what the database answers. */
export const orderRow: z.ZodType<OrderRow> = z.object({
  id: z.string(),
  currency: z.string(),
  grand_total: z.string(),
  coupon: z.string().nullable(),
  customer_email: z.string().nullable(),
  full_name: z.string().nullable(),
  address_1: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  postcode: z.string().nullable(),
  country: z.string().nullable(),
  items: z.array(z.object({ sku: z.string(), qty: z.int() })),
})

/** An order in the contract's words. Amounts are dollars with four decimals, a province is `US-NY`. */
export function toSideDoorOrder(row: OrderRow): SideDoorOrder {
  const names = (row.full_name ?? '').split(' ')
  return {
    id: row.id,
    currency: row.currency,
    lines: row.items.map(({ sku, qty }) => ({ variant_id: sku, quantity: qty })),
    codes: row.coupon ? [row.coupon] : [],
    total: Math.round(Number(row.grand_total) * 100),
    email: row.customer_email ?? '',
    destination: {
      first_name: names.slice(0, -1).join(' '),
      last_name: names.at(-1) ?? '',
      street_address: row.address_1 ?? '',
      address_locality: row.city ?? '',
      address_region: (row.province ?? '').split('-').at(-1) ?? '',
      postal_code: row.postcode ?? '',
      address_country: row.country ?? '',
    },
  }
}
