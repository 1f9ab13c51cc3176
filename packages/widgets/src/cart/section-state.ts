import type { CartModel } from '@tillkit/headless'
import { createWaiting, type Waiting } from './create-waiting.ts'

/** What the drawer remembers of one merchant's section. */
export interface SectionState {
  /** Where the line that was taken out last had been. */
  gap: number
  /** What gets the focus when it is drawn: `undo`, or the id of a variant whose line came back. */
  focus: string
  readonly waiting: Waiting
}

/** Makes the state of a section. */
export function createSectionState(cart: CartModel): SectionState {
  return {
    gap: 0,
    focus: '',
    waiting: createWaiting(() => cart.state.value.status !== 'failed' && cart.state.value.view.stale),
  }
}
