import type { ComponentChildren, VNode } from 'preact'

/** What a stepper is drawn from. */
export interface StepperProps {
  readonly quantity: number
  /** How many can be had; unknown while absent. */
  readonly max?: number | undefined
  /** What the group counts: "Quantity of Enamel mug". */
  readonly label: string
  /** What − does: "One less", or at 1 "Remove". */
  readonly less: string
  readonly more: string
  /** Called with what the shopper wants now, 0 included. */
  readonly onChange: (quantity: number) => void
  /** Beside the number. */
  readonly children?: ComponentChildren
}

/** A quantity with one less and one more. Its number is a live region: a change is said. */
export function Stepper(props: StepperProps): VNode {
  const { quantity, max, label, less, more, onChange, children } = props
  const full = max !== undefined && quantity >= max
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every engine
    <div class="stepper" part="stepper" role="group" aria-label={label}>
      <button type="button" part="less" aria-label={less} onClick={() => onChange(quantity - 1)}>
        −
      </button>
      <output part="quantity">
        {quantity} {children}
      </output>
      <button
        type="button"
        part="more"
        aria-label={more}
        aria-disabled={full || undefined}
        onClick={() => full || onChange(quantity + 1)}
      >
        +
      </button>
    </div>
  )
}
