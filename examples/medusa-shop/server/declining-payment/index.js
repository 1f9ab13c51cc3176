const { AbstractPaymentProvider, ModuleProvider, Modules } = require('@medusajs/framework/utils')

/** A way to pay that is always declined, for tests: what a card without money is. Medusa answers it with HTTP 400. */
class DecliningPayment extends AbstractPaymentProvider {
  async initiatePayment() {
    return { id: 'declining', data: {} }
  }

  async authorizePayment() {
    return { data: {}, status: 'error' }
  }

  async updatePayment() {
    return { data: {} }
  }

  async deletePayment() {
    return { data: {} }
  }

  async cancelPayment() {
    return { data: {} }
  }

  async capturePayment() {
    return { data: {} }
  }

  async refundPayment() {
    return { data: {} }
  }

  async retrievePayment() {
    return { data: {} }
  }

  async getPaymentStatus() {
    return { status: 'error' }
  }

  async getWebhookActionAndData() {
    return { action: 'not_supported' }
  }
}
DecliningPayment.identifier = 'declining'

/** One whose provider does not work. Medusa answers it with HTTP 200 and the cart. */
class FailingPayment extends DecliningPayment {
  async authorizePayment() {
    throw new Error('The provider of payments does not answer')
  }
}
FailingPayment.identifier = 'failing'

exports.default = ModuleProvider(Modules.PAYMENT, { services: [DecliningPayment, FailingPayment] })
