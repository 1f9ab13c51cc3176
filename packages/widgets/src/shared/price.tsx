import type { Price } from '@tillkit/core'
import { formatPrice } from '@tillkit/core/money'
import type { VNode } from 'preact'
import type { Say } from './say.ts'

/** What a price is drawn from. */
export interface PriceTextProps {
  readonly price: Price
  /** The price before a reduction: struck, and said as "was". Drawn only when it is higher. */
  readonly list?: Price | undefined
  /** One of several prices, the lowest: said as "from". */
  readonly from?: boolean
  readonly language: string
  /** A room with the words `was` (`{price}`) and, where `from` is used, `from` (`{price}`). */
  readonly say: Say
}

/** A price as the shopper reads and hears it. */
export function PriceText({ price, list, from, language, say }: PriceTextProps): VNode {
  const now = formatPrice(price, language)
  const was =
    list && list.currency === price.currency && list.amount > price.amount && formatPrice(list, language)
  return (
    <span class="money" part="price">
      {from ? say('from', { price: now }) : now}
      {was && (
        <>
          {' '}
          <span class="said">{say('was', { price: was })}</span>
          <s class="was" part="list-price" aria-hidden="true">
            {was}
          </s>
        </>
      )}
    </span>
  )
}
