import { discountCodes } from './known.mjs'

const percent = discount => ({
  code: 'order_percentage_discount',
  arguments: [{ name: 'discount', value: String(discount) }],
})
const from1000 = {
  code: 'minimum_order_amount',
  arguments: [
    { name: 'amount', value: '100000' },
    { name: 'taxInclusive', value: 'true' },
  ],
}

const promotions = [
  { couponCode: discountCodes.tenPercent, name: '10 % off', actions: [percent(10)] },
  {
    couponCode: discountCodes.freeDelivery,
    name: 'Free delivery',
    actions: [{ code: 'free_shipping', arguments: [] }],
  },
  {
    couponCode: discountCodes.expired,
    name: 'Last year’s sale',
    actions: [percent(15)],
    endsAt: '2020-01-01T00:00:00Z',
  },
  { couponCode: discountCodes.limited, name: 'First come', actions: [percent(50)], usageLimit: 0 },
  {
    couponCode: discountCodes.minimum1000,
    name: '20 % off from 1,000',
    actions: [percent(20)],
    conditions: [from1000],
  },
]

/** One promotion for each answer that a merchant may give to a code. */
export async function seedDiscountCodes(admin) {
  for (const { name, ...promotion } of promotions) {
    await admin(
      `mutation ($input: CreatePromotionInput!) {
        createPromotion(input: $input) { ... on ErrorResult { errorCode message } }
      }`,
      {
        input: { enabled: true, conditions: [], translations: [{ languageCode: 'en', name }], ...promotion },
      },
    )
  }
}
