import type { VNode } from 'preact'
import type { CheckoutForm } from './create-form.ts'

/** One thing to choose. */
export interface Choice {
  readonly id: string
  readonly title: string
  readonly detail?: string | undefined
  /** At the end of the row: a price. */
  readonly side?: string | undefined
}

/** What a group of choices is drawn from. */
export interface ChoicesProps {
  readonly form: CheckoutForm
  readonly name: 'fulfillment_option_id' | 'handler_id'
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
}

/** Radio buttons in rows that are easy to hit. */
export function Choices({ form, name, label, choices, chosen }: ChoicesProps): VNode {
  const error = form.errors.value[name]
  return (
    <div
      class="choices"
      part="choices"
      role="radiogroup"
      aria-label={label}
      aria-describedby={`about-${name}`}
    >
      {choices.map(({ id, title, detail, side }) => (
        <label key={id} class="choice" part="choice">
          <input
            type="radio"
            name={name}
            value={id}
            required
            checked={id === chosen}
            aria-invalid={error ? 'true' : undefined}
            onChange={() => form.choose(name, id)}
          />
          <span>
            <bdi>{title}</bdi>
            {detail && <span class="small muted detail">{detail}</span>}
          </span>
          {side && <span class="money side">{side}</span>}
        </label>
      ))}
      <p id={`about-${name}`} class="wrong" part="error">
        {error}
      </p>
    </div>
  )
}
