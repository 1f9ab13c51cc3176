import type { DrawerView } from '@tillkit/widgets/mount'
import { load } from './loader.ts'
import type { HostPage } from './page.ts'
import { warn } from './protect.ts'

/** A page's own script, called with the till once it is there. */
export type TillCallback = (till: TillGlobal) => void

/** `window.Till`: what a page's own scripts may ask of the till. */
export interface TillGlobal {
  readonly version: string
  /** Calls back at once. Before the loader is there, `window.Till` is an array and its `push` does the same, later. */
  push(...callbacks: readonly TillCallback[]): void
  /** Opens the drawer, of the page's first store unless told otherwise. */
  open(view?: DrawerView, storeId?: string): Promise<void>
  /** Closes the drawer if it is open. */
  close(): void
}

declare global {
  interface Window {
    /** An array of callbacks until the loader is there. */
    Till?: TillGlobal | TillCallback[]
  }
}

/** Puts `window.Till` in place and answers the calls that came before it. A callback that throws is warned of. */
export function openGlobal(version: string, page: HostPage): void {
  const early = window.Till
  const till: TillGlobal = {
    version,
    push(...callbacks) {
      for (const callback of callbacks) {
        try {
          callback(till)
        } catch (error) {
          warn('config', `a callback given to Till threw ${error}`)
        }
      }
    },
    async open(view = 'cart', storeId) {
      const opener = document.activeElement
      const [first = ''] = page.stores.keys()
      await page.openDrawer(view, storeId ?? first, opener instanceof HTMLElement ? opener : document.body)
    },
    close() {
      if (page.drawer) load('cart.js').then(cart => (cart as { closeDrawer(): void }).closeDrawer())
    },
  }
  window.Till = till
  if (Array.isArray(early)) till.push(...early)
}
