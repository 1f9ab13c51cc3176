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

/** What is to be paid, as the merchant computed it. */
export function Totals({ totals, currency, language, say, stale }: TotalsProps): VNode {
  const money = (amount: number) => <span class="money">{formatPrice({ amount, currency }, language)}</span>
  return (
    <dl class="totals" part="totals" aria-busy={stale ? 'true' : 'false'}>
      {totals.map(({ type, amount, display_text, lines }) => (
        <div class={type === 'total' ? type : ''}>
          <dt>
            {/* Our word for the two that every cart has; else the merchant's, which tells more ("VAT 19 %"). */}
            <bdi>{/^(sub)?total$/.test(type) ? say(type) : (display_text ?? say(type))}</bdi>
          </dt>
          <dd>{money(amount)}</dd>
          {lines?.map(line => (
            <dd class="detail">
              <bdi>{line.display_text}</bdi> {money(line.amount)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** What a line comes to, by the merchant. */
export function sumOf(totals: readonly Total[]): Total | undefined {
  return totals.find(({ type }) => type === 'total') ?? totals[0]
}
