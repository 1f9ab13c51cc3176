import type { ComponentChildren, InputHTMLAttributes, VNode } from 'preact'
import type { CheckoutForm } from './create-form.ts'

/** What a field of the checkout is drawn from. */
export interface FieldProps {
  readonly form: CheckoutForm
  readonly name: string
  readonly label: string
  readonly value: string
  /** Why it is asked for. */
  readonly why?: string | undefined
  /** The word "optional"; absent: the field is required. */
  readonly optional?: string | undefined
  readonly onValue: (value: string) => void
  /** `autocomplete`, `inputmode` and their like. */
  readonly input?: InputHTMLAttributes<HTMLInputElement>
  /** Options: draws a native list instead. */
  readonly children?: ComponentChildren
}

/** A label, its control and what is wrong with it. */
export function Field(props: FieldProps): VNode {
  const { form, name, label, value, why, optional, onValue, input, children } = props
  const error = form.errors.value[name]
  const shared = {
    id: `in-${name}`,
    class: 'field',
    part: 'field',
    name,
    value,
    required: !optional,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error || why ? `about-${name}` : undefined,
  }
  return (
    <div class={`f ${name}`}>
      <label for={shared.id}>
        {label}
        {optional && <span class="muted"> ({optional})</span>}
      </label>
      {children ? (
        <select {...shared} autocomplete="country" onChange={event => onValue(event.currentTarget.value)}>
          {children}
        </select>
      ) : (
        <input
          enterkeyhint="next"
          autocapitalize="words"
          {...input}
          {...shared}
          onInput={event => onValue(event.currentTarget.value)}
        />
      )}
      <p id={`about-${name}`} class={error ? 'wrong' : 'small muted'} part={error ? 'error' : 'hint'}>
        {error ?? why}
      </p>
    </div>
  )
}
