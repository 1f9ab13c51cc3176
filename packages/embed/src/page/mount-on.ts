import { TillError } from '@tillkit/core'
import type { Mount, Mounted, PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'
import { settingsOf } from '../settings.ts'
import type { HostPage } from './page.ts'
import { makeWarm, whenIdle } from './warm.ts'

/** The chunk that draws each room; it exports the room's mount under the room's name. */
const chunks: Readonly<Record<string, string>> = {
  product: 'product.js',
  buy: 'buy.js',
  shelf: 'shelf.js',
  cart: 'cart.js',
  checkout: 'checkout.js',
}

/**
 * Draws a widget in an element. Until that is done the element shows what its author wrote; it holds at least the space it
 * held before, so that nothing on the page moves. Rejects with the fault; undefined once the element is not `wanted`.
 */
export async function mountOn(
  core: LoaderCore,
  page: HostPage,
  element: Element,
  box: DOMRectReadOnly,
  wanted: () => boolean,
): Promise<Mounted | undefined> {
  const room = element.getAttribute('data-till') ?? element.localName.slice(5)
  const chunk = chunks[room]
  if (!chunk || !(element instanceof HTMLElement)) {
    throw new TillError('config', `there is no widget "${room}"`)
  }
  if (/^(product|buy)$/.test(room) && !settingsOf(element)['handle']) {
    throw new TillError('config', '"handle" is missing')
  }
  const [module, store] = await Promise.all([core.load(chunk), declared(element, page), page.spoken])
  if (!wanted()) return undefined
  makeWarm(core, store)
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  // Until the first drawing there is nothing else in the root.
  const slot = document.createElement('slot')
  root.replaceChildren(slot)
  const attribute = (name: string) => settingsOf(element)[name] ?? null
  const mount = (module as Readonly<Record<string, Mount>>)[room]
  const mounted = await mount?.({ element, root, page, store, attribute })
  slot.remove()
  const drawn = root.firstElementChild
  if (box.height && box.top < innerHeight && drawn instanceof HTMLElement)
    drawn.style.minHeight = `${box.height}px`
  whenIdle(() => store.warm?.())
  return mounted
}

/** The store of an element, which may be declared further down a page that is still being parsed. */
async function declared(element: Element, page: HostPage): Promise<PageStore> {
  let store = page.storeFor(element)
  if (!store && document.readyState === 'loading') {
    await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    store = page.storeFor(element)
  }
  if (store) return store
  throw new TillError('config', 'no merchant is declared for it')
}
