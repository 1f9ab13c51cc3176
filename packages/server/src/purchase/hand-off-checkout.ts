import type { Cart, Checkout, Message } from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'

const elsewhere: Message = {
  type: 'error',
  code: 'checkout_at_merchant',
  content: "The purchase goes on at the merchant's own page",
  severity: 'requires_buyer_input',
}

/**
 * The checkout of a merchant whose API has none: it waits for the buyer at the merchant's page.
 * @see UCP 2026-04-08 `checkout.json`, status `requires_escalation`
 */
export function handOffCheckout(cart: Cart, { permalink }: RelayMerchant): Checkout {
  const lines = cart.line_items.map(({ item, quantity }) => ({ variant_id: item.id, quantity }))
  const link = lines.length > 0 ? permalink?.(lines, cart.discounts?.codes) : undefined
  const continue_url = cart.continue_url ?? link
  return {
    ...cart,
    ucp: { ...cart.ucp, payment_handlers: {} },
    status: continue_url ? 'requires_escalation' : 'incomplete',
    links: cart.links ?? [],
    messages: [...(cart.messages ?? []).filter(it => it.code !== elsewhere.code), elsewhere],
    ...(continue_url && { continue_url }),
  }
}
