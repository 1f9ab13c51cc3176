const { AbstractPaymentProvider, ModuleProvider, Modules } = require('@medusajs/framework/utils')

/** A way to pay that is always declined: what a card without money is, for tests. */
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

exports.default = ModuleProvider(Modules.PAYMENT, { services: [DecliningPayment] })
