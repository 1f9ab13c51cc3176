import type { ButtonHTMLAttributes, HTMLAttributes, TargetedMouseEvent, VNode } from 'preact'
import { createSay } from '../shared/say.ts'
import english from '../strings/en/more.json'
import type { Buying } from './buying.ts'

/** What turns the filled button into a stepper. */
export interface StepperParts {
  readonly group: HTMLAttributes<HTMLDivElement>
  /** − and the quantity. */
  readonly less: VNode
  /** What the filled button becomes. */
  readonly button: ButtonHTMLAttributes<HTMLButtonElement>
}

/** The stepper of a product that is in the cart. */
export function stepperOf(buying: Buying): StepperParts {
  const { product, quantity, line, context, say: sayCard, setQuantity, isOneStop } = buying
  const say = createSay('more', english, context.page)
  const count = quantity.value
  const max = line()?.available ?? Number.POSITIVE_INFINITY
  const reduce = ({ currentTarget }: TargetedMouseEvent<HTMLButtonElement>) => {
    // The button that takes the last one goes away with it.
    if (count === 1) currentTarget.parentElement?.querySelector<HTMLElement>('[part~=add]')?.focus()
    setQuantity(count - 1)
  }
  return {
    group: { class: 'stepper', part: 'stepper', 'aria-label': say('in_cart_of', { title: product.title }) },
    less: (
      <>
        <button
          type="button"
          part="less"
          tabIndex={isOneStop ? -1 : 0}
          aria-label={say(count > 1 ? 'less' : 'remove')}
          onClick={reduce}
        >
          −
        </button>
        <output part="quantity">
          {count} {sayCard('in_cart')}
        </output>
      </>
    ),
    button: {
      class: '',
      part: 'add more',
      'aria-label': say('more'),
      'aria-disabled': count >= max,
      onClick: () => {
        if (count < max) setQuantity(count + 1)
      },
    },
  }
}
