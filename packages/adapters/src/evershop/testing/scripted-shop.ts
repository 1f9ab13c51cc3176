/** Where the scripted shop is. */
export const endpoint = 'https://shop.example/'

/** One request as the shop got it. */
export interface Asked {
  readonly method: string
  /** Below the shop's address. */
  readonly path: string
  readonly body: { readonly query?: string; readonly [field: string]: unknown }
}

/** An EverShop that answers one request after the other by a script, and keeps what it was asked. */
export interface ScriptedShop {
  readonly fetch: typeof fetch
  readonly asked: readonly Asked[]
}

/**
 * @param replies a body for 200, or a whole response; what is asked beyond them fails the test
 */
export function scriptShop(...replies: readonly (object | Response)[]): ScriptedShop {
  const asked: Asked[] = []
  return {
    asked,
    async fetch(input, init) {
      const request = new Request(input, init)
      const text = await request.text()
      const path = request.url.replace(endpoint, '/')
      asked.push({ method: request.method, path, body: text ? JSON.parse(text) : {} })
      const reply = replies[asked.length - 1]
      if (!reply) throw new Error(`nobody expects ${request.method} ${path} ${text}`)
      return reply instanceof Response ? reply : Response.json(reply)
    },
  }
}

/** EverShop's refusal. */
export function refusal(message: string, status = 500): Response {
  return Response.json({ error: { status, message } }, { status })
}

/** A cart as EverShop's GraphQL answers it, with what differs from one cap at 19.99. */
export function cartReply(
  differences: object = {},
  line: object = {},
): { readonly data: { readonly cart: object } } {
  const amount = (value: number) => ({ value })
  const sums = {
    finalPrice: amount(19.99),
    finalPriceInclTax: amount(19.99),
    lineTotal: amount(19.99),
    lineTotalInclTax: amount(19.99),
    discountAmount: amount(0),
  }
  const item = {
    uuid: 'l1',
    qty: 1,
    productSku: 'CAP',
    productName: 'Cap',
    thumbnail: null,
    errors: [],
    ...sums,
    ...line,
  }
  return {
    data: {
      cart: {
        uuid: 'c-1',
        currency: 'USD',
        coupon: null,
        customerEmail: null,
        subTotal: amount(19.99),
        subTotalInclTax: amount(19.99),
        discountAmount: amount(0),
        shippingFeeExclTax: amount(0),
        shippingFeeInclTax: amount(0),
        shippingMethodName: null,
        grandTotal: amount(19.99),
        items: [item],
        ...differences,
      },
    },
  }
}

/** A cart that can be ordered, with all that a checkout asks of it. */
export function checkoutReply(differences: object = {}, line: object = {}): { readonly data: object } {
  const { cart } = cartReply(
    {
      customerEmail: 'ada@example.com',
      noShippingRequired: false,
      shippingAddress: {
        fullName: 'Ada King Byron',
        address1: '1 Main Street',
        city: 'New York',
        postcode: '10001',
        province: { code: 'US-NY' },
        country: { code: 'US' },
      },
      billingAddress: null,
      shippingMethodName: 'Standard',
      shippingMethodData: { providerCode: 'core', methodCode: 'std' },
      availableShippingMethods: [
        { providerCode: 'core', code: 'std', name: 'Standard', carrier: null, cost: { value: 5.5 } },
      ],
      availablePaymentMethods: [
        { code: 'cod', name: 'Cash on Delivery' },
        { code: 'stripe', name: 'Card' },
      ],
      shippingFeeExclTax: { value: 5.5 },
      shippingFeeInclTax: { value: 5.5 },
      grandTotal: { value: 25.49 },
      ...differences,
    },
    line,
  ).data
  return { data: { cart, allowedCountries: [{ code: 'US' }] } }
}
