import type { DrawerView } from '@tillkit/widgets/mount'

/** What a page's own scripts may ask of the till. */
export interface TillGlobal {
  readonly version: string
  /** Opens the drawer, of the page's first store unless told otherwise. Resolves when it is open. */
  open(view?: DrawerView, storeId?: string): Promise<void>
  /** Closes the drawer if it is open. */
  close(): void
}

/** A page's own script, called with the till once it is there. */
export type TillCallback = (till: TillGlobal) => void

/** `window.Till`: an array of callbacks until the loader is there, then this. */
export interface TillQueue {
  /** Calls back with the till, whose code is loaded for that if need be. */
  push(...callbacks: readonly TillCallback[]): void
}

declare global {
  interface Window {
    Till?: TillQueue | TillCallback[]
  }
}

/** Puts `window.Till` in place; `answer` also gets the calls that came before it. */
export function openGlobal(answer: (callbacks: readonly TillCallback[]) => void): void {
  const early = window.Till
  window.Till = { push: (...callbacks) => answer(callbacks) }
  // An element of id "Till" is no array.
  if (Array.isArray(early) && early.length) answer(early)
}
