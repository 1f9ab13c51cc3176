import type { PaymentHandler } from '@tillkit/core'
import type { VNode } from 'preact'
import { sumOf, Totals } from '../cart/totals.tsx'
import { countText } from '../shared/count-text.ts'
import { safeUrl } from '../shared/safe-url.ts'
import { Choices } from './choices.tsx'
import type { StepProps } from './step-props.ts'

/** How it is paid, and all that is ordered once more, right above the button that orders it. */
export function PaymentStep({ form, checkout }: StepProps): VNode {
  const { language, money, say, sayCart } = form
  const { line_items, totals, links } = checkout
  const handlers = form.model.handlers.value
  return (
    <>
      {handlers.length ? (
        <Choices
          form={form}
          name="handler_id"
          label={say('payment')}
          chosen={form.handler.value}
          choices={handlers.map(handler => ({
            id: handler.id,
            title: wordsOf(handler, 'name') ?? handler.id,
            detail: wordsOf(handler, 'description'),
          }))}
        />
      ) : (
        <p class="note">{say('no_handlers')}</p>
      )}
      <div class="review" part="review">
        <h4>{say('your_order')}</h4>
        <ul>
          {line_items.map(({ id, quantity, item, totals: rows }) => {
            const row = sumOf(rows)
            return (
              <li key={id}>
                <span>
                  {countText(quantity, language)} × <bdi>{item.title}</bdi>
                </span>
                {row && <span class="money">{money(row.amount)}</span>}
              </li>
            )
          })}
        </ul>
        <Totals totals={totals} money={money} say={sayCart} />
        <p class="small muted">
          {say('buy_from')} {say('billing')}
        </p>
        <p class="small links">
          {links.map(({ type, url, title }) => {
            const href = safeUrl(url)
            const text = title ?? say(type)
            return (
              href && (
                <a key={type} href={href} target="_blank" rel="noopener">
                  {text === type ? new URL(href).host : text}
                </a>
              )
            )
          })}
        </p>
      </div>
    </>
  )
}

/** The merchant's own words for a way to pay. */
export function wordsOf({ config }: PaymentHandler, key: 'name' | 'description'): string | undefined {
  const value = config?.[key]
  return typeof value === 'string' && value ? value : undefined
}
