import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'

/** Whether a wait has become long enough to say who is being waited for. */
export interface Waiting {
  readonly long: ReadonlySignal<boolean>
  dispose(): void
}

/** Watches `busy` (reads signals); `long` turns true after 300 ms of it, and false at its end. */
export function createWaiting(busy: () => boolean, afterMs = 300): Waiting {
  const long = signal(false)
  const isBusy = computed(busy)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = effect(() => {
    clearTimeout(timer)
    if (isBusy.value) {
      timer = setTimeout(() => {
        long.value = true
      }, afterMs)
    } else long.value = false
  })
  return {
    long,
    dispose() {
      stop()
      clearTimeout(timer)
    },
  }
}
