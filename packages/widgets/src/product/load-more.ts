import { type Signal, signal } from '@preact/signals'

/** What cards need once a shopper comes near or acts. */
export type More = typeof import('./more.tsx')

/** That, as soon as it is there; the same for all cards. */
export const more: Signal<More | undefined> = signal()

/**
 * Loads it, a task later: what a press has drawn is shown first. The loader is asked each time, as it knows whether the page was
 * tampered with since; where it was, this is another copy of the code. A failure is forgotten.
 */
export async function loadMore(): Promise<More> {
  await new Promise(resolve => setTimeout(resolve))
  const loaded = await import('./more.tsx')
  more.value = loaded
  return loaded
}

/** For what can wait until that code is there, and is left undone without it. */
export function later(act: (loaded: More) => void): void {
  loadMore()
    .then(act)
    .catch(() => {})
}
