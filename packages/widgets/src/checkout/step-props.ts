import type { Checkout } from '@tillkit/core'
import type { CheckoutForm } from './create-form.ts'

/** What each step is drawn from. */
export interface StepProps {
  readonly form: CheckoutForm
  readonly checkout: Checkout
}
