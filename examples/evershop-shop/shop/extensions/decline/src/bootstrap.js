import { addOrderValidationRule, registerPaymentMethod } from '@evershop/evershop/checkout/services'

/**
 * A way to pay that is always declined, as a check of credit would: EverShop's own cash on delivery never is, so without
 * it nobody could see what a refused payment looks like.
 */
// biome-ignore lint/style/noDefaultExport: EverShop calls a module's default export
export default function bootstrap() {
  registerPaymentMethod({
    init: async () => ({ code: 'declined', name: 'Credit that is declined' }),
    validator: async () => true,
  })
  addOrderValidationRule({
    id: 'credit',
    func: cart => cart.getData('payment_method') !== 'declined',
    errorMessage: 'Your credit was declined',
  })
}
