import type { CheckoutInput } from '@tillkit/core'
import type { TargetedEvent, VNode } from 'preact'
import { Icon } from '../cart/icon.tsx'
import { Notes } from '../cart/notes.tsx'
import { countText } from '../shared/count-text.ts'
import { AddressStep, addressOf } from './address-step.tsx'
import { ContactStep } from './contact-step.tsx'
import { DeliveryStep } from './delivery-step.tsx'
import { PaymentStep } from './payment-step.tsx'
import { isDone, optionsOf, type Step, steps } from './step.ts'
import type { StepProps } from './step-props.ts'
import { summaryLine } from './summary-line.ts'

/** What the steps are drawn from. */
export interface StepsViewProps extends StepProps {
  /** Something is on its way: buttons wait. */
  readonly busy: boolean
  /** What is being waited for, once the wait is long. */
  readonly waitingFor: string | undefined
  /** The step's form was sent by the shopper. */
  readonly onSend: (step: Step, form: HTMLFormElement, input: () => CheckoutInput) => void
}

const views = { contact: ContactStep, address: AddressStep, delivery: DeliveryStep, payment: PaymentStep }

/** Four steps on one page. One is open; what is done is a line with "Change". */
export function StepsView(props: StepsViewProps): VNode {
  const { form, checkout, busy, waitingFor, onSend } = props
  const { language, say, sayMessage } = form
  const current = form.current.value
  return (
    <ol class="steps" part="steps">
      {steps.map((step, at) => {
        const isOpen = step === current
        const done = !isOpen && isDone(step, checkout)
        const Fields = views[step]
        // A frame without `allow-forms` never submits: the click, which Enter makes too, is what counts there.
        const send = (event: TargetedEvent<HTMLElement>) => {
          event.preventDefault()
          const sent = event.currentTarget.closest('form')
          if (sent && !busy) onSend(step, sent, () => inputOf(step, props))
        }
        return (
          <li
            key={step}
            class={isOpen ? 'open' : ''}
            part={`step ${step}`}
            aria-current={isOpen ? 'step' : undefined}
          >
            <div class="head">
              <h3 id={`step-${step}`}>
                <span class={`dot${done ? ' done' : ''}`}>
                  {done ? <Icon name="check" /> : countText(at + 1, language)}
                </span>
                <span class="said">{say('step', { count: at + 1, total: steps.length })}: </span>
                {say(step)}
                {done && <span class="said"> ({say('done')})</span>}
              </h3>
              {done && (
                <button
                  type="button"
                  class="link"
                  part="change"
                  aria-label={say('change_step', { step: say(step) })}
                  aria-disabled={busy || undefined}
                  onClick={() => busy || form.change(step)}
                >
                  {say('change')}
                </button>
              )}
            </div>
            {done && (
              <p class="settled" part="settled">
                {summaryLine(step, checkout, form)}
              </p>
            )}
            {isOpen && (
              <form noValidate aria-labelledby={`step-${step}`} onSubmit={send}>
                <Notes messages={form.notes.value} say={sayMessage} items={checkout.line_items} />
                <Fields {...props} />
                {(step !== 'delivery' || optionsOf(checkout).length > 0) && (
                  <button
                    type="submit"
                    class="btn main wide"
                    part={step === 'payment' ? 'order' : 'next'}
                    aria-disabled={busy || undefined}
                    onClick={send}
                  >
                    <span>{say(step === 'payment' ? 'order' : 'next')}</span>
                  </button>
                )}
                <p class="small muted waiting" part="waiting">
                  {waitingFor}
                </p>
              </form>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What a finished step sends. Names go along as the buyer's, since some merchants know no buyer without. */
function inputOf(step: Step, { form }: StepProps): CheckoutInput {
  const { email, destination } = form.model.draft.peek()
  if (step === 'contact') return { buyer: { email: email.trim() } }
  const id = form.option.peek()
  if (step === 'delivery') return id ? { fulfillment_option_id: id } : {}
  const sent = addressOf(destination, form.asked.peek())
  const { first_name = '', last_name = '' } = sent
  return { buyer: { email: email.trim(), first_name, last_name }, destination: sent }
}
