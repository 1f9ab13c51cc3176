import type { CheckoutState } from '@tillkit/headless'
import type { VNode } from 'preact'
import { Icon } from '../cart/icon.tsx'
import { Totals } from '../cart/totals.tsx'
import { safeUrl } from '../shared/safe-url.ts'
import type { Say } from '../shared/say.ts'

/** What the end of a checkout is drawn from. */
export interface OutcomeProps {
  readonly state: Extract<CheckoutState, { status: 'checking' | 'placed' | 'handed_off' }>
  readonly merchant: string
  readonly language: string
  readonly say: Say
  readonly sayCart: Say
  /** The merchant has not told for a while. */
  readonly long: boolean
  readonly onAskAgain: () => void
  readonly onContinue: () => void
  /** Absent in place, where the shopper has not left the article. */
  readonly onKeepReading: (() => void) | undefined
}

/** What became of the order: the truth, or that nobody knows it yet. */
export function Outcome(props: OutcomeProps): VNode {
  const { state, merchant, language, say, sayCart, long, onAskAgain, onContinue, onKeepReading } = props
  const values = { merchant }

  if (state.status === 'checking') {
    return (
      <div class="outcome" part="checking" aria-busy="true">
        <span class="spin" />
        <h3 tabIndex={-1}>{say('checking', values)}</h3>
        <p>{say('checking_why', values)}</p>
        {state.reference && <Reference word={say('reference')} code={state.reference} />}
        {long && (
          <button type="button" class="btn" onClick={onAskAgain}>
            {say('ask_again')}
          </button>
        )}
      </div>
    )
  }
  if (state.status === 'handed_off') {
    const href = safeUrl(state.continue_url)
    return (
      <div class="outcome" part="handed-off">
        <h3 tabIndex={-1}>{say('handed_off', values)}</h3>
        <p>{say('handed_off_why', values)}</p>
        {href && (
          <a
            class="btn main wide"
            part="continue"
            href={href}
            target="_blank"
            rel="noopener"
            onClick={onContinue}
          >
            <span>{say('go_on', values)}</span>
            <span class="said"> ({say('opens')})</span>
          </a>
        )}
      </div>
    )
  }
  const { confirmation, totals, currency, email } = state.order
  return (
    <div class="outcome" part="placed">
      <span class="dot done large">
        <Icon name="check" />
      </span>
      <h3 tabIndex={-1}>{say('placed')}</h3>
      <Reference word={say('order_code')} code={confirmation.label ?? confirmation.id} large />
      <p>{say('next_email', { merchant, email })}</p>
      <p class="muted">{say('next_keep')}</p>
      <Totals totals={totals} currency={currency} language={language} say={sayCart} />
      {onKeepReading && (
        <button type="button" class="btn main wide" part="keep-reading" onClick={onKeepReading}>
          <span>{say('keep_reading')}</span>
        </button>
      )}
    </div>
  )
}

/** A code that can be marked with one click, and is read from the left in every language. */
function Reference({
  word,
  code,
  large,
}: {
  readonly word: string
  readonly code: string
  readonly large?: boolean
}) {
  return (
    <p class="reference">
      <span class="small muted">{word}</span>
      <bdi class={large ? 'code large' : 'code'} part="code" dir="ltr">
        {code}
      </bdi>
    </p>
  )
}
