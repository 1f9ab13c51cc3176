import { LanguageCode, ShippingCalculator } from '@vendure/core'

/** A flat rate with its own figure in each currency: Vendure's default would charge ¥5 where it charges $5. */
export const shippingByCurrency = new ShippingCalculator({
  code: 'flat-rate-by-currency',
  description: [{ languageCode: LanguageCode.en, value: 'Flat rate, one figure a currency' }],
  args: { rates: { type: 'string' } },
  calculate: (ctx, _order, args) => ({
    price: JSON.parse(args.rates)[ctx.currencyCode] ?? 0,
    priceIncludesTax: true,
    taxRate: 20,
  }),
})
