import type { DrawerView } from '@tillkit/widgets/mount'
import type { LoaderCore, PageModule } from '../core.ts'
import type { TillCallback, TillGlobal } from '../global.ts'

declare const TILL_VERSION: string

/** Calls the page's own scripts with the till. One that throws is warned of and hinders no other. */
export async function answer(core: LoaderCore, callbacks: readonly TillCallback[]): Promise<void> {
  const { pageOf } = (await core.load('product.js')) as PageModule
  const page = pageOf(core)
  const till: TillGlobal = {
    version: TILL_VERSION,
    open(view: DrawerView = 'cart', storeId = '') {
      const opener = document.activeElement as HTMLElement | null
      const [first = ''] = page.stores.keys()
      return page.openDrawer(view, storeId || first, opener ?? document.body)
    },
    async close() {
      const { closeDrawer } = (await core.load('drawer.js')) as { closeDrawer(): void }
      closeDrawer()
    },
  }
  for (const callback of callbacks) {
    try {
      callback(till)
    } catch (error) {
      page.warn('config', `a function given to Till.push threw ${error}`)
    }
  }
}
