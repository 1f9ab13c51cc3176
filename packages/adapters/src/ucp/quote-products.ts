import type { AdapterConfig, Call, Product } from '@tillkit/core'
import { createAsk } from './ask.ts'
import { sessionOf } from './session.ts'
import { toItem } from './to-cart.ts'
import type { UcpMerchant } from './to-merchant.ts'

/**
 * Products of a merchant without a catalog, which UCP has since 2026-04-08: a checkout is opened for one of each, read, and
 * canceled. So each id is a product of one variant, with a title, a price and a picture. A checkout that the merchant
 * refuses as a whole is asked for in halves, so that what it does not know keeps back nothing else.
 */
export async function quoteProducts(
  config: AdapterConfig,
  merchant: UcpMerchant,
  ids: readonly string[],
  call: Call,
): Promise<Product[]> {
  const ask = createAsk(config, merchant)
  const quote = async (part: readonly string[]): Promise<Product[]> => {
    const json = { line_items: part.map(id => ({ item: { id }, quantity: 1 })), context: call.context }
    const session = sessionOf(
      await ask('checkout-sessions', call, { method: 'post', json }),
      'checkout-sessions',
    )
    if (session) {
      await ask(`${session.path}/cancel`, call, { method: 'post', json: {} }).catch(() => undefined)
      const { currency, line_items, messages = [] } = session.wire
      const text = JSON.stringify(messages)
      return line_items.map((line, at) =>
        toQuoted(toItem(line.item), currency, !text.includes(`line_items[${at}]`)),
      )
    }
    if (!part[1]) return []
    const middle = Math.ceil(part.length / 2)
    return (await Promise.all([quote(part.slice(0, middle)), quote(part.slice(middle))])).flat()
  }
  return quote(ids)
}

function toQuoted(
  { id, title, price, image_url }: ReturnType<typeof toItem>,
  currency: string,
  available: boolean,
): Product {
  const amount = { amount: price, currency }
  const own = { id, title, description: { plain: '' } }
  return {
    ...own,
    handle: id,
    price_range: { min: amount, max: amount },
    ...(image_url && { media: [{ type: 'image', url: image_url, alt_text: title }] }),
    variants: [{ ...own, price: amount, availability: { available } }],
  }
}
