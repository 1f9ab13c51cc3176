import type { Checkout } from '@tillkit/core'
import { addressLines } from './address-step.tsx'
import { countriesOf } from './country-names.ts'
import type { CheckoutForm } from './create-form.ts'
import { priceOf } from './delivery-step.tsx'
import { chosenOptionOf, destinationOf, type Step } from './step.ts'

/** What was settled in a step, in one line: the merchant's word for it, or what the shopper typed. */
export function summaryLine(step: Step, checkout: Checkout, form: CheckoutForm): string {
  const draft = form.model.draft.value
  if (step === 'contact') return checkout.buyer?.email ?? draft.email
  if (step === 'delivery') {
    const option = chosenOptionOf(checkout)
    return option ? `${option.title}, ${priceOf(option, form)}` : ''
  }
  const known = destinationOf(checkout)
  const place = known?.street_address ? known : draft.destination
  const { address_country: country = '' } = place
  const codes = form.model.countries.value
  // Alone where the list has not come, or has others: without a list all countries would be named.
  const countries = countriesOf(codes.includes(country) ? codes : [country], form.language)
  const named = countries.find(({ code }) => code === country)
  return [...addressLines(place), named?.name].filter(Boolean).join(', ')
}
