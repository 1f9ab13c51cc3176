import type { Total } from '@tillkit/core'
import { formatPrice } from '@tillkit/core/money'
import type { VNode } from 'preact'
import type { Say } from '../shared/say.ts'

/** What totals are drawn from. */
export interface TotalsProps {
  /** Drawn as sent, in this order. */
  readonly totals: readonly Total[]
  readonly currency: string
  readonly language: string
  /** The room `cart`. */
  readonly say: Say
  /** The amounts are about to change. */
  readonly stale?: boolean
}

const own = /^(subtotal|total)$/
const known = /^(items_discount|discount|fulfillment|tax|fee)$/

/** What is to be paid, as the merchant computed it. */
export function Totals({ totals, currency, language, say, stale }: TotalsProps): VNode {
  const money = (amount: number) => formatPrice({ amount, currency }, language)
  return (
    <dl class="totals" part="totals" aria-busy={stale ? 'true' : 'false'}>
      {totals.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and two may be alike
        <div key={at} class={row.type === 'total' ? 'sum' : ''}>
          <dt>
            <bdi>{nameOf(row, say)}</bdi>
          </dt>
          <dd class="money">{money(row.amount)}</dd>
          {row.lines?.map(line => (
            <dd key={line.display_text} class="detail">
              <bdi>{line.display_text}</bdi> <span class="money">{money(line.amount)}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** Our word for the two that every cart has; else the merchant's, which tells more ("VAT 19 %", the code's name). */
function nameOf({ type, display_text }: Total, say: Say): string {
  return own.test(type) ? say(type) : (display_text ?? (known.test(type) ? say(type) : type))
}
