import type { Checkout } from '@tillkit/core'
import type { Say } from '../shared/say.ts'
import type { CheckoutForm } from './create-form.ts'

/** What each step is drawn from. */
export interface StepProps {
  readonly form: CheckoutForm
  readonly checkout: Checkout
  readonly merchant: string
  readonly language: string
  /** The room `checkout`. */
  readonly say: Say
  /** The room `cart`, for the words of totals. */
  readonly sayCart: Say
}
