import { effect } from '@preact/signals'
import { formatPrice } from '@tillkit/core/money'
import type { CartModel } from '@tillkit/headless'
import { createWaiting, type Waiting } from './create-waiting.ts'

/** What the drawer remembers of one merchant's section. */
export interface SectionState {
  /** Where the line that was taken out last had been. */
  gap: number
  /** What gets the focus when it is drawn: `undo`, or the id of a variant whose line came back. */
  focus: string
  readonly waiting: Waiting
  dispose(): void
}

/** Makes the state of a section; `announce` gets the total whenever it changed. */
export function createSectionState(
  cart: CartModel,
  language: string,
  announce: (total: string) => void,
): SectionState {
  let told: string | undefined
  const waiting = createWaiting(() => cart.state.value.view.stale)
  const stop = effect(() => {
    const { currency, stale, totals } = cart.state.value.view
    const total = totals.find(({ type }) => type === 'total')
    if (!total || stale) return
    const text = formatPrice({ amount: total.amount, currency }, language)
    if (told && told !== text) announce(text)
    told = text
  })
  return {
    gap: 0,
    focus: '',
    waiting,
    dispose() {
      stop()
      waiting.dispose()
    },
  }
}
