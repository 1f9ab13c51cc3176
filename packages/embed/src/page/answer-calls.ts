import type { TillCallback, TillGlobal } from '../global.ts'
import type { HostPage } from './page.ts'
import { warn } from './protect.ts'

declare const TILL_VERSION: string

/** Calls the page's own scripts with the till. One that throws is warned of and hinders no other. */
export function answerCalls(page: HostPage, callbacks: readonly TillCallback[]): void {
  const till: TillGlobal = {
    version: TILL_VERSION,
    async open(view = 'cart', storeId) {
      const [first = ''] = page.stores.keys()
      const opener = document.activeElement
      await page.openDrawer(view, storeId ?? first, opener instanceof HTMLElement ? opener : document.body)
    },
    close: page.closeDrawer,
  }
  for (const callback of callbacks) {
    try {
      callback(till)
    } catch (error) {
      warn('config', `a function given to Till.push threw ${error}`)
    }
  }
}
