import type { Page, PageStore, Words } from '@tillkit/widgets/mount'
import { directionOf } from './language.ts'
import { load } from './loader.ts'
import { emit, tell, warn } from './protect.ts'
import { settingsOf } from './settings.ts'
import { storeFrom } from './stores.ts'

/** The page as the loader keeps it. */
export interface HostPage extends Page {
  /** Settled once the words of the page's language are there or known to be missing. */
  readonly spoken: Promise<unknown>
  words: Words | undefined
  /** Whether the drawer was opened once, so that there is something to close. */
  drawer: boolean
  /** Takes a merchant from an element that declares one; a later one of the same id replaces it for widgets to come. */
  declare(element: Element, id: string): void
}

/** The languages with words of their own, beside English. */
const languages = ['ar', 'de', 'es', 'fr']

interface CartModule {
  openDrawer(page: Page, view: string, storeId: string, opener: HTMLElement): void
}

/** Makes the page that widgets see. `fault` ends a widget that cannot go on. */
export function createPage(language: string, fault: Page['fault']): HostPage {
  const stores = new Map<string, PageStore>()
  const declared = new Map<Element, PageStore>()
  /** By id and settings: a page that comes back after a swap finds its cart again. */
  const made = new Map<string, PageStore>()
  const short = language.slice(0, 2)

  const page: HostPage = {
    language,
    dir: directionOf(language),
    words: undefined,
    drawer: false,
    spoken: Promise.resolve(
      languages.includes(short) &&
        load(`words-${short}.js`).then(
          module => {
            page.words = (module as { words: Words }).words
          },
          () => warn('chunk_failed', `no words for "${short}"; English is used`),
        ),
    ),
    stores,
    declare(element, id) {
      const settings = settingsOf(element)
      const key = JSON.stringify([id, settings])
      const store = made.get(key) ?? storeFrom(id, settings, language)
      made.set(key, store)
      stores.set(id, store)
      declared.set(element, store)
    },
    storeFor(element) {
      const id = settingsOf(element)['store']
      if (id !== undefined) return stores.get(id)
      let nearest = stores.get('')
      for (const [other, store] of declared) {
        if (!other.isConnected) declared.delete(other)
        else if (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) nearest = store
      }
      return nearest ?? stores.values().next().value
    },
    async openDrawer(view, storeId, opener) {
      try {
        const cart = (await load('cart.js')) as CartModule
        page.drawer = true
        cart.openDrawer(page, view, storeId, opener)
      } catch (error) {
        tell(opener, error)
      }
    },
    ensureToggle() {
      if (document.querySelector('till-cart,[data-till=cart]')) return
      const toggle = document.createElement('till-cart')
      toggle.setAttribute('edge', '')
      document.body.append(toggle)
    },
    emit,
    fault,
    warn,
  }
  return page
}
