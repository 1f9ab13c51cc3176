import type { PostalAddress } from '@tillkit/core'
import type { ComponentChildren, InputHTMLAttributes, TargetedEvent, VNode } from 'preact'
import type { CheckoutForm } from './create-form.ts'

/** What a field of the checkout is drawn from. */
export interface FieldProps {
  readonly form: CheckoutForm
  readonly name: 'email' | keyof PostalAddress
  readonly label: string
  readonly value: string | undefined
  /** Why it is asked for. */
  readonly why?: string | undefined
  /** It may be left empty. @default false */
  readonly optional?: boolean
  /** `autocomplete`, `inputmode` and their like. */
  readonly input?: InputHTMLAttributes<HTMLInputElement>
  /** Options: draws a native list instead. */
  readonly children?: ComponentChildren
}

/** A label, its control and what is wrong with it. */
export function Field(props: FieldProps): VNode {
  const { form, name, label, value = '', why, optional, input, children } = props
  const error = form.errors.value[name]
  const about = `about-${name}`
  const shared = {
    id: `in-${name}`,
    class: 'field',
    part: 'field',
    name,
    value,
    required: !optional,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error || why ? about : undefined,
  }
  const edit = ({ currentTarget }: TargetedEvent<HTMLInputElement | HTMLSelectElement>) =>
    form.edit(name, currentTarget.value)
  return (
    <div class={`f ${name}`}>
      <label for={shared.id}>
        {label}
        {optional && <span class="muted"> ({form.say('optional')})</span>}
      </label>
      {children ? (
        <select {...shared} autocomplete="country" onChange={edit}>
          {children}
        </select>
      ) : (
        <input enterkeyhint="next" autocapitalize="words" {...input} {...shared} onInput={edit} />
      )}
      <p id={about} class={error ? 'wrong' : 'small muted'} part={error ? 'error' : 'hint'}>
        {error ?? why}
      </p>
    </div>
  )
}
