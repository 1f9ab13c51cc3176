import type { DrawerView } from '@tillkit/widgets/mount'
import type { LoaderCore } from './core.ts'

/** What a page's own scripts may ask of the till. */
export interface TillGlobal {
  readonly version: string
  /** Opens the drawer, of the page's first store unless told otherwise. Resolves when it is open. */
  open(view?: DrawerView, storeId?: string): Promise<void>
  /** Closes the drawer if it is open. */
  close(): Promise<void>
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

/** What the chunk that answers page scripts exports. */
interface CallsModule {
  answer(core: LoaderCore, callbacks: readonly TillCallback[]): unknown
}

/** Puts `window.Till` in place and hands over the calls that came before it. */
export function openGlobal(core: LoaderCore): void {
  const early = window.Till
  const push = (...callbacks: readonly TillCallback[]) =>
    void core.load('calls.js').then(
      module => {
        // Another copy of the loader may have taken over.
        if (window.Till === own) (module as CallsModule).answer(core, callbacks)
        else window.Till?.push(...callbacks)
      },
      () => {},
    )
  const own = { push }
  window.Till = own
  // An element of id "Till" is no array.
  if (Array.isArray(early) && early[0]) push(...early)
}
