import type { WidgetState } from './state-acts.fixture.ts'
import { productStates } from './states-of-products.fixture.ts'
import { purchaseStates } from './states-of-purchase.fixture.ts'

/** All states, by the page they are on (`state-pages.fixture.ts`), in the order they are reached. */
export const states: Readonly<Record<string, readonly WidgetState[]>> = {
  ...productStates,
  ...purchaseStates,
}

/** The pages, each walked from its first state to its last. */
export const walks: readonly string[] = Object.keys(states)
