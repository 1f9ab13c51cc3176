import { type Checkout, noCredential, type PaymentHandler, ucpVersion } from '@tillkit/core'
import { aCart, type CartWish } from './a-cart.ts'

/** What a test says of a checkout; the rest is filled in. */
export interface CheckoutWish
  extends CartWish,
    Partial<Pick<Checkout, 'status' | 'fulfillment' | 'payment' | 'order'>> {
  /** Ways to pay that need no card data. @default an invoice */
  readonly handlers?: readonly { readonly id: string; readonly name: string; readonly description?: string }[]
}

/**
 * A whole, valid checkout of which a test names only what it is about. With `status: 'completed'` it has an order. Two
 * ways to deliver are offered, none is chosen.
 */
export function aCheckout({ handlers, status = 'incomplete', ...wish }: CheckoutWish = {}): Checkout {
  const { fulfillment, payment, order, links, ...cartWish } = wish
  const cart = aCart(cartWish)
  const line_item_ids = cart.line_items.map(line => line.id)
  return {
    ...cart,
    ucp: {
      version: ucpVersion,
      payment_handlers: {
        [noCredential]: (handlers ?? [{ id: 'invoice', name: 'Invoice' }]).map(toHandler),
      },
    },
    status,
    links: links ?? [],
    fulfillment: fulfillment ?? {
      methods: [
        {
          id: 'delivery',
          type: 'shipping',
          line_item_ids,
          groups: [
            { id: 'parcel', line_item_ids, options: [anOption('standard', 490), anOption('express', 990)] },
          ],
        },
      ],
    },
    ...(payment && { payment }),
    ...(order && { order }),
    ...(status === 'completed' && !order && { order: anOrderConfirmation() }),
  }
}

/** What the shopper is told of a placed order. */
export const anOrderConfirmation = (label = 'SW-1001'): NonNullable<Checkout['order']> => ({
  id: label,
  label,
  permalink_url: `https://merchant.example/orders/${label}`,
})

const anOption = (id: string, amount: number) => ({
  id,
  title: id === 'standard' ? 'Standard' : 'Express',
  totals: [{ type: 'total', amount }],
})

const toHandler = ({ id, ...config }: { readonly id: string; readonly name: string }): PaymentHandler => ({
  id,
  version: ucpVersion,
  config,
})
