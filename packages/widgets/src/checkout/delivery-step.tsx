import type { Checkout, FulfillmentOption } from '@tillkit/core'
import { formatPrice } from '@tillkit/core/money'
import type { VNode } from 'preact'
import type { Say } from '../shared/say.ts'
import { Choices } from './choices.tsx'
import { costOf, optionsOf } from './step.ts'
import type { StepProps } from './step-props.ts'

/** How the parcel travels. */
export function DeliveryStep({ form, checkout, merchant, language, say }: StepProps): VNode {
  const options = optionsOf(checkout)
  if (!options.length) return <p class="note">{say('no_options', { merchant })}</p>
  return (
    <Choices
      form={form}
      name="fulfillment_option_id"
      label={say('delivery')}
      chosen={form.option.value}
      choices={options.map(option => ({
        id: option.id,
        title: option.title,
        detail: detailOf(option, language, say),
        side: priceOf(option, checkout, language, say),
      }))}
    />
  )
}

/** What a delivery costs, in words. */
export function priceOf(
  option: FulfillmentOption,
  { currency }: Checkout,
  language: string,
  say: Say,
): string {
  const amount = costOf(option)
  return amount && option.totals.length ? formatPrice({ amount, currency }, language) : say('free')
}

function detailOf(option: FulfillmentOption, language: string, say: Say): string | undefined {
  const { description, carrier, earliest_fulfillment_time: from, latest_fulfillment_time: to } = option
  const times = [from, to].flatMap(time => (time && !Number.isNaN(Date.parse(time)) ? [new Date(time)] : []))
  const [first, last] = times
  const date = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' })
  const when = first && (last && last >= first ? date.formatRange(first, last) : date.format(first))
  return (
    [description, carrier && say('by_carrier', { carrier }), when && say('arrives', { when })]
      .filter(Boolean)
      .join(' · ') || undefined
  )
}
