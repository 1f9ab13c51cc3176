/** Price of a USD amount (cents) in the channel's other currencies, in Vendure's hundredths, as a shop would round. */
const pricesFor = usd => [
  { currencyCode: 'USD', price: usd },
  {
    currencyCode: 'EUR',
    price: usd < 1000 ? Math.round(usd * 0.92) : Math.round((usd * 0.92) / 100) * 100 - 1,
  },
  // Whole tens of yen: the yen has no smaller unit.
  { currencyCode: 'JPY', price: Math.max(10, Math.round((usd / 100) * 15) * 10) * 100 },
  { currencyCode: 'KWD', price: Math.round(usd * 0.31) },
]

/** Gives each variant, created in USD, its price in every currency: one without would fail every list it is in. */
export async function seedPrices(admin) {
  const { productVariants } = await admin(
    '{ productVariants(options: { take: 500 }) { items { id priceWithTax } } }',
  )
  const updates = productVariants.items.map(({ id, priceWithTax }) => ({
    id,
    prices: pricesFor(priceWithTax),
  }))
  await admin(
    `mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }`,
    {
      input: updates,
    },
  )
}
