import { type Signal, signal } from '@preact/signals'

/** What cards need once a shopper comes near or acts. */
export type More = typeof import('./more.tsx')

/** That, as soon as it is there; the same for all cards. */
export const more: Signal<More | undefined> = signal()

/** Loads it once. A failure is forgotten. */
export async function loadMore(): Promise<More> {
  if (!more.value) {
    const loaded = await import('./more.tsx')
    // It may be there already: what a press has drawn is shown first, as all cards have their styles anew.
    await new Promise(resolve => setTimeout(resolve))
    more.value = loaded
  }
  return more.value
}

/** For what can wait until that code is there, and is left undone without it. */
export function later(act: (loaded: More) => void): void {
  loadMore()
    .then(act)
    .catch(() => {})
}
