import type { FulfillmentOption } from '@tillkit/core'
import type { VNode } from 'preact'
import { Choices } from './choices.tsx'
import type { CheckoutForm } from './create-form.ts'
import { costOf, optionsOf } from './step.ts'
import type { StepProps } from './step-props.ts'

/** How the parcel travels. */
export function DeliveryStep({ form, checkout }: StepProps): VNode {
  const { say } = form
  const options = optionsOf(checkout)
  if (!options.length) return <p class="note">{say('no_options')}</p>
  return (
    <Choices
      form={form}
      name="fulfillment_option_id"
      label={say('delivery')}
      chosen={form.option.value}
      choices={options.map(option => ({
        id: option.id,
        title: option.title,
        detail: detailOf(option, form),
        side: priceOf(option, form),
      }))}
    />
  )
}

/** What a delivery costs, in words. */
export function priceOf(option: FulfillmentOption, { money, say }: CheckoutForm): string {
  const amount = costOf(option)
  return amount ? money(amount) : say('free')
}

function detailOf(option: FulfillmentOption, { language, say }: CheckoutForm): string {
  const { description, carrier, earliest_fulfillment_time: from, latest_fulfillment_time: to } = option
  const times = [from, to].flatMap(time => (time && Date.parse(time) ? [new Date(time)] : []))
  const [first, last] = times
  const date = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' })
  const when = first && (last && last >= first ? date.formatRange(first, last) : date.format(first))
  return [description, carrier && say('by_carrier', { carrier }), when && say('arrives', { when })]
    .filter(Boolean)
    .join(' · ')
}
