import type { Total } from '@tillkit/core'
import type { VNode } from 'preact'
import type { Say } from '../shared/say.ts'

/** What totals are drawn from. */
export interface TotalsProps {
  /** Drawn as sent, in this order. */
  readonly totals: readonly Total[]
  /** An amount in minor units as the shopper reads it. */
  readonly money: (amount: number) => string
  /** The room `cart`. */
  readonly say: Say
  /** The amounts are about to change. */
  readonly stale?: boolean
}

/** What is to be paid, as the merchant computed it. The total is a live region: a change is said. */
export function Totals({ totals, money, say, stale }: TotalsProps): VNode {
  return (
    <dl class="totals money" part="totals" aria-busy={!!stale}>
      {totals.map(({ type, amount, display_text, lines }) => {
        const isTotal = type === 'total'
        return (
          // The key keeps the element of the total when rows come or go: a new one would not be said.
          <div
            key={isTotal ? type : undefined}
            class={isTotal ? type : undefined}
            aria-live={isTotal ? 'polite' : undefined}
            aria-atomic={isTotal}
          >
            <dt>
              {/* Our word for the two that every cart has; else the merchant's, which tells more ("VAT 19 %"). */}
              <bdi>{/^(sub)?total$/.test(type) ? say(type) : (display_text ?? say(type))}</bdi>
            </dt>
            <dd>{money(amount)}</dd>
            {lines?.map(line => (
              <dd class="detail">
                <bdi>{line.display_text}</bdi> <span>{money(line.amount)}</span>
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}

/** What a line comes to, by the merchant. */
export function sumOf(totals: readonly Total[]): Total | undefined {
  return totals.find(({ type }) => type === 'total') ?? totals[0]
}
