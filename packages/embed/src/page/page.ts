import { directionOf } from '@tillkit/widgets/direction'
import type { Page, Words } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'
import { warn } from './protect.ts'

/** The page as the mounting code keeps it. */
export interface HostPage extends Page {
  /** Settled once the words of the page's language are there or known to be missing. */
  readonly spoken: unknown
  words: Words | undefined
}

/** What of the drawer's file a page calls. */
interface DrawerModule {
  openDrawer(page: Page, ...opening: Parameters<Page['openDrawer']>): unknown
}

/** What of the cart's file a page calls. */
interface CartModule {
  placeToggle(core: LoaderCore): void
}

/** Makes the page that widgets see. */
export function createPage(core: LoaderCore, fault: Page['fault']): HostPage {
  const { language, stores, load, emit } = core
  const words = /^(ar|de|es|fr)\b/.exec(language)?.[0]
  const page: HostPage = {
    language,
    dir: directionOf(language),
    words: undefined,
    spoken:
      words &&
      load(`words-${words}.js`).then(
        module => {
          page.words = (module as { words: Words }).words
        },
        () => warn('chunk_failed', `no words for "${words}": English is used`),
      ),
    stores,
    storeFor: element => core.storeFor(element, core.settingsOf(element)['store']),
    openDrawer: (...opening) =>
      load('drawer.js')
        .then(async module => {
          await (module as DrawerModule).openDrawer(page, ...opening)
        })
        // Nothing can be bought here then: each widget becomes the link that its author wrote.
        .catch(cause => {
          for (const element of core.arrived) fault(element, cause)
        }),
    ensureToggle: () =>
      void load('cart.js').then(
        module => (module as CartModule).placeToggle(core),
        () => {},
      ),
    emit,
    fault,
    warn,
  }
  return page
}
