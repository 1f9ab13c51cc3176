import type { ComponentChild, VNode } from 'preact'
import type { Buying } from './buying.ts'
import { later, more } from './load-more.ts'
import { isSoldOut } from './stock.ts'

/**
 * The one filled button. Once the product is in the cart it is the last part of a stepper: the same element, so that the
 * focus stays where the shopper left it.
 */
export function BuyAction({
  buying,
  label,
}: {
  readonly buying: Buying
  readonly label: ComponentChild
}): VNode {
  const { selection, quantity, say, setQuantity } = buying
  const count = quantity.value
  const none = isSoldOut(selection.variant.value)
  const stepper = count ? more.value?.stepperOf(buying) : undefined
  const loadStepper = () => later(() => {})
  // The cart may be of an earlier visit, or filled by another widget.
  if (count && !stepper) loadStepper()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no flex row in every engine
    <div role="group" {...stepper?.group}>
      {stepper?.less}
      <button
        key="add"
        type="button"
        class="btn main"
        part="add"
        aria-disabled={none}
        onClick={({ currentTarget }) => {
          if (!selection.variant.value) later(({ focusMissing }) => focusMissing(currentTarget))
          else if (count) loadStepper()
          else if (!none) setQuantity(1)
        }}
        {...stepper?.button}
      >
        <span>{stepper ? '+' : count ? `✓ ${say('in_cart')}` : none ? say('sold_out') : label}</span>
      </button>
    </div>
  )
}
