import { effect, type Signal, signal } from '@preact/signals'
import { formatPrice } from '@tillkit/core/money'
import type { CartModel } from '@tillkit/headless'
import type { Say } from '../shared/say.ts'
import { createWaiting, type Waiting } from './create-waiting.ts'

/** What the drawer remembers of one merchant's section. */
export interface SectionState {
  /** Where the line that was taken out last had been. */
  readonly gap: Signal<number>
  readonly waiting: Waiting
  /** What gets the focus when it is drawn: `undo`, or the id of a variant whose line came back. */
  focus: string
  dispose(): void
}

/** Makes the state of a section; the total is announced whenever it changed. */
export function createSectionState(
  cart: CartModel,
  language: string,
  say: Say,
  announce: (text: string) => void,
): SectionState {
  let told: string | undefined
  const waiting = createWaiting(() => cart.state.value.view.stale)
  const stop = effect(() => {
    const { view, status } = cart.state.value
    const total = view.totals.find(({ type }) => type === 'total')
    if (!total || view.stale || status !== 'ready') return
    const text = formatPrice({ amount: total.amount, currency: view.currency }, language)
    if (told && told !== text) announce(`${say('total')}: ${text}`)
    told = text
  })
  return {
    gap: signal(Number.POSITIVE_INFINITY),
    waiting,
    focus: '',
    dispose() {
      stop()
      waiting.dispose()
    },
  }
}
