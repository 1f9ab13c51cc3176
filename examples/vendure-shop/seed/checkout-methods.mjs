import { paymentMethods, shippingMethods, shippingPrices } from './known.mjs'

const words = {
  standard: { en: 'Standard', de: 'Standard', fr: 'Standard', es: 'Estándar', ar: 'عادي' },
  express: { en: 'Express', de: 'Express', fr: 'Express', es: 'Exprés', ar: 'سريع' },
  invoice: { en: 'Invoice', de: 'Rechnung', fr: 'Facture', es: 'Factura', ar: 'فاتورة' },
  cashOnDelivery: {
    en: 'Cash on delivery',
    de: 'Nachnahme',
    fr: 'Paiement à la livraison',
    es: 'Pago contra reembolso',
    ar: 'الدفع عند الاستلام',
  },
  test: {
    en: 'Test payment',
    de: 'Testzahlung',
    fr: 'Paiement de test',
    es: 'Pago de prueba',
    ar: 'دفع تجريبي',
  },
}
const descriptions = {
  standard: {
    en: 'Three to five working days',
    de: 'Drei bis fünf Werktage',
    fr: 'Trois à cinq jours ouvrés',
    es: 'De tres a cinco días laborables',
    ar: 'من ثلاثة إلى خمسة أيام عمل',
  },
  express: {
    en: 'Next working day',
    de: 'Nächster Werktag',
    fr: 'Jour ouvré suivant',
    es: 'Siguiente día laborable',
    ar: 'يوم العمل التالي',
  },
  invoice: {
    en: 'Pay within 14 days of delivery',
    de: 'Zahlbar 14 Tage nach Lieferung',
    fr: 'À payer sous 14 jours après la livraison',
    es: 'A pagar en 14 días tras la entrega',
    ar: 'الدفع خلال 14 يومًا من التسليم',
  },
  cashOnDelivery: {
    en: 'Pay when the parcel arrives',
    de: 'Zahlung bei Empfang des Pakets',
    fr: 'Vous payez à la réception du colis',
    es: 'Se paga al recibir el paquete',
    ar: 'الدفع عند وصول الطرد',
  },
}

const translations = key =>
  Object.entries(words[key]).map(([languageCode, name]) => ({
    languageCode,
    name,
    description: descriptions[key]?.[languageCode] ?? '',
  }))

/** Two ways to deliver, to every country, and three ways to pay, none with card data. */
export async function seedCheckoutMethods(admin) {
  for (const [key, code] of Object.entries(shippingMethods)) {
    await admin(
      `mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }`,
      {
        input: {
          code,
          fulfillmentHandler: 'manual-fulfillment',
          checker: {
            code: 'default-shipping-eligibility-checker',
            arguments: [{ name: 'orderMinimum', value: '0' }],
          },
          calculator: {
            code: 'flat-rate-by-currency',
            arguments: [{ name: 'rates', value: JSON.stringify(shippingPrices[key]) }],
          },
          translations: translations(key),
        },
      },
    )
  }
  for (const [key, code] of Object.entries(paymentMethods)) {
    const handler =
      key === 'test'
        ? { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'false' }] }
        : { code: 'pay-later', arguments: [] }
    await admin(
      `mutation ($input: CreatePaymentMethodInput!) { createPaymentMethod(input: $input) { id } }`,
      {
        input: { code, enabled: true, handler, translations: translations(key) },
      },
    )
  }
}
