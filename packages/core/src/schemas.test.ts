import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  cartSchema,
  checkoutSchema,
  descriptionSchema,
  messageSchema,
  orderSchema,
  priceSchema,
  productSchema,
  totalsSchema,
} from './schemas.ts'

const ucp = { version: '2026-04-08' }
const eur = (amount: number) => ({ amount, currency: 'EUR' })
const totals = [
  { type: 'subtotal', amount: 2500 },
  { type: 'discount', amount: -250, display_text: 'TAKE10' },
  { type: 'total', amount: 2250, lines: [{ display_text: 'including tax', amount: 359 }] },
]
const line = {
  id: 'l1',
  item: { id: 'v1', title: 'Mug', price: 1250, image_url: 'https://shop.example/mug.webp' },
  quantity: 2,
  totals: [{ type: 'subtotal', amount: 2500 }],
}
const cart = { ucp, id: 'c1', currency: 'EUR', line_items: [line], totals }
const checkout = {
  ...cart,
  ucp: {
    ...ucp,
    payment_handlers: { 'dev.tillkit.no_credential': [{ id: 'invoice', version: '2026-04-08' }] },
  },
  status: 'ready_for_complete',
  links: [],
}
const variant = { id: 'v1', title: 'Mug', description: { plain: '' }, price: eur(1250) }
const product = {
  id: 'p1',
  title: 'Mug',
  description: { html: '<p>A mug</p>' },
  price_range: { min: eur(1250), max: eur(1250) },
  variants: [variant],
}
const order = {
  ucp,
  id: 'o1',
  checkout_id: 'c1',
  permalink_url: 'https://shop.example/o1',
  currency: 'EUR',
  totals,
  fulfillment: {},
  line_items: [{ ...line, quantity: { total: 2, fulfilled: 0 }, status: 'processing' }],
}
const error = { type: 'error', code: 'out_of_stock', content: 'Sold out', severity: 'recoverable' }

type Case = readonly [title: string, schema: z.ZodType, value: unknown]
const taken: readonly Case[] = [
  ['a product', productSchema, product],
  ['a cart', cartSchema, cart],
  ['a checkout', checkoutSchema, checkout],
  ['an order', orderSchema, order],
  ['an error', messageSchema, error],
  [
    'unknown keys, as UCP does',
    cartSchema,
    { ...cart, 'dev.example.loyalty': 1, line_items: [{ ...line, note: 'gift' }] },
  ],
  ['an unknown error code', messageSchema, { ...error, code: 'moon_in_the_wrong_phase' }],
  [
    'an unknown total with its own words',
    totalsSchema,
    [...totals, { type: 'tip', amount: 5, display_text: 'Tip' }],
  ],
  [
    'a total below zero',
    totalsSchema,
    [
      { type: 'subtotal', amount: 0 },
      { type: 'total', amount: -1 },
    ],
  ],
]
const refused: readonly Case[] = [
  ['a product without variants', productSchema, { ...product, variants: [] }],
  ['a description in no form', descriptionSchema, {}],
  ['a currency in small letters', priceSchema, { amount: 1, currency: 'eur' }],
  ['a price below zero', priceSchema, eur(-1)],
  ['a price with a fraction', priceSchema, eur(12.5)],
  ['a price beyond the safe integers', priceSchema, eur(2 ** 53)],
  ['a price as text', priceSchema, { amount: '1250', currency: 'EUR' }],
  ['a relative address', productSchema, { ...product, url: '/p/mug' }],
  ['an address with a space', productSchema, { ...product, url: 'https://shop.example/a mug' }],
  ['a null where there is nothing', productSchema, { ...product, handle: null }],
  ['an undefined where there is nothing', productSchema, { ...product, handle: undefined }],
  ['a quantity of zero', cartSchema, { ...cart, line_items: [{ ...line, quantity: 0 }] }],
  ['a discount that adds', totalsSchema, [...totals, { type: 'discount', amount: 250 }]],
  ['a discount of nothing', totalsSchema, [...totals, { type: 'items_discount', amount: 0 }]],
  ['a tax below zero', totalsSchema, [...totals, { type: 'tax', amount: -1 }]],
  ['two subtotals', totalsSchema, [...totals, { type: 'subtotal', amount: 1 }]],
  ['two totals', totalsSchema, [...totals, { type: 'total', amount: 1 }]],
  ['no total', totalsSchema, [{ type: 'subtotal', amount: 1 }]],
  ['an unknown total without words', totalsSchema, [...totals, { type: 'tip', amount: 5 }]],
  ['another version of UCP', cartSchema, { ...cart, ucp: { version: '2026-01-23' } }],
  ['an expiry without an offset', cartSchema, { ...cart, expires_at: '2026-11-21T22:00:00' }],
  ['a checkout that says no way to pay', checkoutSchema, { ...checkout, ucp }],
  ['a checkout without links', checkoutSchema, { ...checkout, links: undefined }],
  ['a seventh status', checkoutSchema, { ...checkout, status: 'paid' }],
  [
    'a registry key that is no domain',
    checkoutSchema,
    { ...checkout, ucp: { ...ucp, payment_handlers: { Invoice: [] } } },
  ],
  ['an error without severity', messageSchema, { ...error, severity: undefined }],
  ['a message of a fourth type', messageSchema, { ...error, type: 'debug' }],
]

describe('schemas', () => {
  it.each(taken)('take %s, and keep all of it', (_, schema, value) => {
    expect(schema.parse(value)).toEqual(value)
  })

  it.each(refused)('refuse %s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false)
  })
})
