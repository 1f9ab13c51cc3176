import {
  dateTimeSchema,
  signedAmountSchema,
  totalSchema,
  totalsSchema,
  uriSchema,
} from '@tillkit/core/schemas'
import fc from 'fast-check'
import { arbitraryOf, type Special } from './arbitrary-of.ts'

const uri = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://[::1]:8080/p?q=1#f',
    'https://user:pw@shop.example:443',
    'mailto:a@b.example',
    'urn:x:y',
    'https://shop.example/%C3%A4',
  ),
)

const positive = fc.nat()
const negative = fc.integer({ max: -1 })
const text = fc.string({ unit: 'grapheme', maxLength: 12 })

const rowOf = (type: fc.Arbitrary<string>, amount: fc.Arbitrary<number>, required: 'display_text'[] = []) =>
  fc.record(
    {
      type,
      amount,
      display_text: text,
      lines: fc.array(
        fc.record({ display_text: text, amount: arbitraryOf(signedAmountSchema) as fc.Arbitrary<number> }),
        {
          maxLength: 2,
        },
      ),
    },
    { requiredKeys: ['type', 'amount', ...required], noNullPrototype: true },
  )

const subtotal = rowOf(fc.constant('subtotal'), positive)
const total = rowOf(fc.constant('total'), fc.integer())
const between = fc.oneof(
  rowOf(fc.constantFrom('items_discount', 'discount'), negative),
  rowOf(fc.constantFrom('fulfillment', 'tax', 'fee'), positive),
  rowOf(fc.constantFrom('gift_card', 'tip', 'Rückvergütung', ''), fc.integer(), ['display_text']),
)

const totals = fc
  .tuple(subtotal, fc.array(between, { maxLength: 3 }), total)
  .chain(([first, rows, last]) => fc.shuffledSubarray([first, ...rows, last], { minLength: rows.length + 2 }))

/** Arbitraries for core's schemas that hold a refinement. */
export const ucpSpecial: Special = new Map<Parameters<typeof arbitraryOf>[0], fc.Arbitrary<unknown>>([
  [uriSchema, uri],
  [totalSchema, fc.oneof(subtotal, total, between)],
  [totalsSchema, totals],
  [
    dateTimeSchema,
    fc.oneof(
      arbitraryOf(dateTimeSchema),
      fc.constantFrom('2026-02-28T23:59:59+05:30', '2024-02-29T00:00:00.1-00:00'),
    ),
  ],
])
