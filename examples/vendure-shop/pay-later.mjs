import { LanguageCode, PaymentMethodHandler } from '@vendure/core'

/** Payment after delivery, by invoice or in cash: authorised at once, needs no data from the shopper. */
export const payLaterHandler = new PaymentMethodHandler({
  code: 'pay-later',
  description: [{ languageCode: LanguageCode.en, value: 'The shopper pays after the order is placed' }],
  args: {},
  createPayment: (_ctx, order, amount) => ({
    amount,
    state: 'Authorized',
    transactionId: `later-${order.code}`,
    metadata: {},
  }),
  settlePayment: () => ({ success: true }),
})
