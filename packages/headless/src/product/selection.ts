import type { ReadonlySignal } from '@preact/signals'
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
  /** Choosing what is impossible with the other axes keeps the choice and frees the axes that conflict. */
  choose(option: string, label: string): void
  valueState(option: string, label: string): ValueState
}
