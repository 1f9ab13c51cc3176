import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Product, Variant } from '@tillkit/core'

/** Whether a value can still be chosen with what is chosen on the other axes, and if not why. */
export type ValueState = 'available' | 'sold_out' | 'impossible'

/** A shopper's choice among a product's options. */
export interface Selection {
  readonly product: Product
  /** Option name → chosen label; an axis not chosen yet is absent. */
  readonly chosen: ReadonlySignal<Readonly<Record<string, string>>>
  /** The variant that all choices name; undefined while choices are missing or impossible. */
  readonly variant: ReadonlySignal<Variant | undefined>
  /**
   * Choosing what is impossible with the other axes keeps the choice and frees the axes that conflict; what they were
   * comes back once it fits again.
   */
  choose(option: string, label: string): void
  valueState(option: string, label: string): ValueState
}

type Choice = Readonly<Record<string, string>>

const sellable = (variant: Variant) => variant.availability?.available !== false

const none: Choice = {}

const labelOf = ({ options }: Variant, axis: string) => options?.find(({ name }) => name === axis)?.label

const agreeing = (variants: readonly Variant[], choice: Choice) =>
  variants.filter(variant => Object.keys(choice).every(axis => labelOf(variant, axis) === choice[axis]))

/** Of what was asked for, the last first, what some variant has all of. */
function keptOf(variants: readonly Variant[], asked: Choice): Choice {
  let kept = none
  for (const [axis, label] of Object.entries(asked)) {
    const tried = { ...kept, [axis]: label }
    if (kept === none || agreeing(variants, tried).length) kept = tried
  }
  return kept
}

/**
 * A choice that starts at the variant named, else at the first that can be bought, else at the first: a card has a price
 * and a live button from the start, and an axis of one value is never a question.
 */
export function createSelection(product: Product, initialVariantId?: string): Selection {
  const { variants, options = [] } = product
  const first = variants.find(({ id }) => id === initialVariantId) ?? variants.find(sellable) ?? variants[0]
  // Without axes nothing can be chosen, and the variant is the one it started with.
  const variantOf = (choice: Choice) =>
    options.length
      ? variants.find(variant => options.every(({ name }) => labelOf(variant, name) === choice[name]))
      : first
  const given = first?.options?.map(({ name, label }) => [name, label]) ?? []
  // What the shopper asked for. Arrow keys choose as they pass, so what gave way has to come back: it is kept, last.
  let asked = keptOf(variants, Object.fromEntries(given))
  // Written by the choice, not reckoned from it: a page may have hundreds of cards.
  const chosen = signal(asked)
  const variant = signal(variantOf(asked))

  return {
    product,
    chosen,
    variant,
    choose(option, label) {
      const { [option]: _, ...others } = { ...chosen.value, ...asked }
      asked = { [option]: label, ...others }
      batch(() => {
        chosen.value = keptOf(variants, asked)
        variant.value = variantOf(chosen.value)
      })
    },
    valueState(option, label) {
      const fitting = agreeing(variants, { ...chosen.value, [option]: label })
      return fitting.some(sellable) ? 'available' : fitting.length ? 'sold_out' : 'impossible'
    },
  }
}
