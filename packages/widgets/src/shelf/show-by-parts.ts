import { effect, type ReadonlySignal, signal } from '@preact/signals'

/** A row, or what is in sight of a phone: drawn at once. */
const atOnce = 4
/** What a phone draws without keeping a reader waiting. */
const part = 6
/** Time for a frame between two parts, the least. A timer, since a realm without a window has no frames. */
const pauseMs = 20

/**
 * How many cards of a list are drawn: the first that are new at once, the others by parts, so that the first can be pressed
 * before all are there. What has been drawn is never taken back. `count` is how many there are, read from signals.
 */
export function showByParts(count: () => number): {
  readonly shown: ReadonlySignal<number>
  dispose(): void
} {
  const shown = signal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  const grow = (by: number) => {
    const left = count() - shown.peek()
    if (left <= 0) return
    const began = performance.now()
    shown.value = shown.peek() + Math.min(left, by)
    if (left <= by) return
    const next = () => {
      timer = undefined
      grow(part)
    }
    timer = setTimeout(() => {
      // A slow phone lays out for as long as it draws, and a reader may have pressed what is there. A page that was put to
      // sleep meanwhile was not that slow.
      timer = setTimeout(next, Math.min(500, 2 * (performance.now() - began - pauseMs)))
    }, pauseMs)
  }
  const stop = effect(() => {
    if (count() && timer === undefined) grow(atOnce)
  })
  return {
    shown,
    dispose() {
      stop()
      clearTimeout(timer)
    },
  }
}
