import type { Cart } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { Session, Shop } from './session.ts'
import { toCart } from './to-cart.ts'

/**
 * The cart that a shopper sees of a session. What a checkout still lacks is no matter of the cart; where the purchase goes
 * on at the merchant there is always a link, at least to the shop.
 */
export function toShownCart({ wire, cart_id }: Session, { config, facts }: Shop): Cart {
  const { messages = [], ...cart } = toCart(wire)
  const shown = messages.filter(({ code }) => code !== 'checkout_incomplete')
  const shop = facts.capabilities.checkout === 'hand_off' && toWebUrl(config.endpoint)
  return {
    ...cart,
    ...(cart_id && { id: cart_id }),
    ...(shown[0] && { messages: shown }),
    ...(shop && !cart.continue_url && { continue_url: shop }),
  }
}
