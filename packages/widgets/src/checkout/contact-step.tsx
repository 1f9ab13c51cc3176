import type { VNode } from 'preact'
import { Field } from './field.tsx'
import type { StepProps } from './step-props.ts'

/** Whom the merchant writes to. */
export function ContactStep({ form }: StepProps): VNode {
  const { say } = form
  return (
    <Field
      form={form}
      name="email"
      label={say('email')}
      why={say('email_why')}
      value={form.model.draft.value.email}
      input={{
        type: 'email',
        autocomplete: 'email',
        inputMode: 'email',
        autocapitalize: 'off',
        spellcheck: false,
      }}
    />
  )
}
