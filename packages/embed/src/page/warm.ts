import type { Page, PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'

/** What of the file for idle moments a page calls. */
interface AheadModule {
  goAhead(core: LoaderCore, store: PageStore, page: Page): Promise<void>
}

/** Has what a store's first click will need made ready, once: when a shopper comes near it or the browser is idle. */
export function makeWarm(core: LoaderCore, store: PageStore, page: Page): void {
  if (store.warm) return
  store.warm = () => {
    store.warm = () => {}
    core.load('ahead.js').then(
      module => (module as AheadModule).goAhead(core, store, page),
      () => {},
    )
  }
  // Safari has no idle callback.
  const whenIdle = window.requestIdleCallback ?? setTimeout
  // Not with the frame that shows what was drawn.
  setTimeout(() => whenIdle(() => store.warm?.()), 200)
}
