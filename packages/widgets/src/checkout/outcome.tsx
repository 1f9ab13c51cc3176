import type { CheckoutState } from '@tillkit/headless'
import type { VNode } from 'preact'
import { Icon } from '../cart/icon.tsx'
import { Totals } from '../cart/totals.tsx'
import { safeUrl } from '../shared/safe-url.ts'
import type { CheckoutForm } from './create-form.ts'

/** What the end of a checkout is drawn from. */
export interface OutcomeProps {
  readonly state: Extract<CheckoutState, { status: 'checking' | 'placed' | 'handed_off' }>
  readonly form: CheckoutForm
  /** The merchant has not told for a while. */
  readonly long: boolean
  readonly onContinue: () => void
  /** Absent in place, where the shopper has not left the article. */
  readonly onKeepReading: (() => void) | undefined
}

/** What became of the order: the truth, or that nobody knows it yet. */
export function Outcome({ state, form, long, onContinue, onKeepReading }: OutcomeProps): VNode {
  const { say, sayCart, money, model } = form
  const { status } = state
  const order = status === 'placed' ? state.order : undefined
  const href = status === 'handed_off' ? safeUrl(state.continue_url) : undefined
  return (
    <div class="outcome" part={status.replace('_', '-')} aria-busy={status === 'checking'}>
      {status === 'checking' && <span class="spin" />}
      {order && (
        <span class="dot done large">
          <Icon name="check" />
        </span>
      )}
      {/* Another element for another outcome: only what gets the focus anew is read out. */}
      <h3 key={status} tabIndex={-1}>
        {say(status)}
      </h3>
      {order ? (
        <>
          <Reference
            word={say('order_code')}
            code={order.confirmation.label ?? order.confirmation.id}
            size="large"
          />
          <p>{say('next_email', { email: order.email })}</p>
          <p class="muted">{say('next_keep')}</p>
          <Totals totals={order.totals} money={amount => money(amount, order.currency)} say={sayCart} />
        </>
      ) : (
        <p>{say(`${status}_why`)}</p>
      )}
      {status === 'checking' && state.reference && (
        <Reference word={say('reference')} code={state.reference} />
      )}
      {long && (
        <button type="button" class="btn" onClick={() => void model.retry()}>
          {say('ask_again')}
        </button>
      )}
      {href && (
        <a
          class="btn main wide"
          part="continue"
          href={href}
          target="_blank"
          rel="noopener"
          onClick={onContinue}
        >
          <span>{say('go_on')}</span>
          <span class="said"> ({say('opens')})</span>
        </a>
      )}
      {order && onKeepReading && (
        <button type="button" class="btn main wide" part="keep-reading" onClick={onKeepReading}>
          <span>{sayCart('keep_reading')}</span>
        </button>
      )}
    </div>
  )
}

/** A code that can be marked with one click, and is read from the left in every language. */
function Reference({ word, code, size = '' }: Readonly<Record<'word' | 'code', string>> & { size?: string }) {
  return (
    <p class="reference">
      <span class="small muted">{word}</span>
      <bdi class={`money code ${size}`} part="code" dir="ltr">
        {code}
      </bdi>
    </p>
  )
}
