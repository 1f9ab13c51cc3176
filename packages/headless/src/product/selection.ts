import { computed, type ReadonlySignal, signal } from '@preact/signals'
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

const choiceOf = (variant: Variant | undefined): Choice =>
  Object.fromEntries(variant?.options?.map(({ name, label }) => [name, label]) ?? [])

/**
 * A choice that starts at the variant named, else at the first that can be bought, else at the first: a card has a price
 * and a live button from the start, and an axis of one value is never a question.
 */
export function createSelection(product: Product, initialVariantId?: string): Selection {
  const { variants } = product
  const choices = new Map(variants.map(variant => [variant, choiceOf(variant)]))
  const first = variants.find(({ id }) => id === initialVariantId) ?? variants.find(sellable) ?? variants[0]
  /** What the shopper asked for, the latest first: what has to give way now comes back when it fits again. */
  const asked = signal<Choice>(choiceOf(first))
  // Products whose variants differ in nothing that can be chosen leave no way to name a variant but its own id.
  const fixed = product.options?.length ? undefined : first

  const agreeing = (choice: Choice) =>
    variants.filter(variant =>
      Object.keys(choice).every(name => choices.get(variant)?.[name] === choice[name]),
    )

  const chosen = computed(() => {
    let kept: Choice = {}
    for (const [name, label] of Object.entries(asked.value)) {
      const tried = { ...kept, [name]: label }
      if (agreeing(tried).length) kept = tried
    }
    return kept
  })

  return {
    product,
    chosen,
    variant: computed(
      () =>
        fixed ??
        agreeing(chosen.value).find(variant =>
          product.options?.every(({ name }) => choices.get(variant)?.[name] === chosen.value[name]),
        ),
    ),
    choose(option, label) {
      const { [option]: _, ...others } = asked.value
      asked.value = { [option]: label, ...others }
    },
    valueState(option, label) {
      const fitting = agreeing({ ...chosen.value, [option]: label })
      return fitting.some(sellable) ? 'available' : fitting.length ? 'sold_out' : 'impossible'
    },
  }
}
