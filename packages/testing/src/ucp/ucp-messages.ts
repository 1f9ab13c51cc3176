import { type Basket, type CodeState, stateOf } from './ucp-basket.ts'
import { ucpCountries } from './ucp-seed.ts'

/** A message as the stand-in sends it. */
export interface UcpMessage {
  readonly type: 'error' | 'warning'
  readonly code: string
  readonly content: string
  readonly path?: string
  readonly severity?: string
}

/** An error that the platform can mend. */
export function ucpError(code: string, content: string, path?: string): UcpMessage {
  return { type: 'error', code, content, severity: 'recoverable', ...(path && { path }) }
}

const codeWords: Readonly<Record<Exclude<CodeState, 'good'>, string>> = {
  idle: 'discount_code_minimum_not_met',
  expired: 'discount_code_expired',
  limit: 'discount_code_usage_limit_reached',
  unknown: 'discount_code_invalid',
}

/** What holds of a basket as long as nobody changes it. */
export function standingMessages(basket: Basket, goods: number): UcpMessage[] {
  if (basket.orderId) return []
  return [
    ...basket.lines.flatMap(({ variant, quantity }, at) => {
      if (quantity <= variant.stock) return []
      const code = variant.stock ? 'insufficient_inventory' : 'out_of_stock'
      return [ucpError(code, `${variant.stock} of ${variant.product.title} left`, `$.line_items[${at}]`)]
    }),
    ...basket.codes.flatMap((code, at): UcpMessage[] => {
      const state = stateOf(code, goods)
      if (state === 'good') return []
      const path = `$.discounts.codes[${at}]`
      return [
        { type: 'warning', code: codeWords[state], content: `The code ${code} takes nothing off`, path },
      ]
    }),
  ]
}

/** What a checkout lacks: it is ready when there is none of it. */
export function checkoutMessages({ lines, buyer, destination, option, orderId }: Basket): UcpMessage[] {
  if (orderId) return []
  const method = '$.fulfillment.methods[0]'
  const email = buyer?.email
  const country = destination?.address_country ?? ''
  return [
    ...(lines[0] ? [] : [ucpError('missing', 'Nothing to buy', '$.line_items')]),
    ...(email ? [] : [ucpError('missing', 'An e-mail address is needed', '$.buyer.email')]),
    ...(!email || email.includes('@') ? [] : [ucpError('invalid', 'No e-mail address', '$.buyer.email')]),
    ...(destination ? [] : [ucpError('missing', 'An address is needed', `${method}.destinations`)]),
    ...(!destination || ucpCountries.includes(country)
      ? []
      : [ucpError('address_undeliverable', 'Too far', `${method}.destinations[0].address_country`)]),
    ...(option ? [] : [ucpError('missing', 'Choose a delivery', `${method}.groups[0].selected_option_id`)]),
  ]
}
