import type { DrawerView, Page, Words } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'
import { emit } from '../fault.ts'
import { settingsOf } from '../settings.ts'
import { tell, warn } from './protect.ts'

/** The page as the mounting code keeps it. */
export interface HostPage extends Page {
  /** Settled once the words of the page's language are there or known to be missing. */
  readonly spoken: Promise<unknown>
  words: Words | undefined
  closeDrawer(): void
  /** Puts the page's own toggle back that went with a body. */
  keepToggle(): void
}

/** What the drawer's chunk exports. */
interface DrawerModule {
  openDrawer(page: Page, view: DrawerView, storeId: string, opener: HTMLElement): unknown
  closeDrawer(page: Page): void
}

/** The languages with words of their own, beside English. */
const languages = /^(ar|de|es|fr)\b/

/** Makes the page that widgets see. */
export function createPage(core: LoaderCore, fault: Page['fault']): HostPage {
  const { language, stores, load } = core
  const [short] = languages.exec(language) ?? []
  let drawer: DrawerModule | undefined
  let toggle: HTMLElement | undefined
  const page: HostPage = {
    language,
    dir: /^(ar|fa|he|ur|yi|ps|sd|ug|dv)\b/.test(language) ? 'rtl' : 'ltr',
    words: undefined,
    spoken: Promise.resolve(
      short &&
        load(`words-${short}.js`).then(
          module => {
            page.words = (module as { words: Words }).words
          },
          () => warn('chunk_failed', `no words for "${short}": English is used`),
        ),
    ),
    stores,
    storeFor: element => core.storeFor(element, settingsOf(element)['store']),
    async openDrawer(view, storeId, opener) {
      try {
        drawer = (await load('cart.js')) as DrawerModule
        await drawer.openDrawer(page, view, storeId, opener)
      } catch (cause) {
        tell(core, opener, cause)
      }
    },
    closeDrawer: () => drawer?.closeDrawer(page),
    ensureToggle() {
      if (document.querySelector('till-cart,[data-till=cart]')) return
      toggle ??= document.createElement('till-cart')
      toggle.setAttribute('edge', '')
      document.body?.append(toggle)
    },
    keepToggle() {
      if (toggle && !toggle.isConnected) page.ensureToggle()
    },
    emit,
    fault,
    warn,
  }
  return page
}
