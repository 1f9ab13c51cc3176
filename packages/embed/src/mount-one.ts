import { TillError } from '@tillkit/core'
import type { Mount, Mounted, PageStore } from '@tillkit/widgets/mount'
import { load } from './loader.ts'
import type { HostPage } from './page.ts'
import { showFallback } from './protect.ts'
import { settingsOf } from './settings.ts'

/** The chunk that draws each room; it exports the room's mount under the room's name. */
const chunks: ReadonlyMap<string, string> = new Map([
  ['product', 'product.js'],
  ['buy', 'product.js'],
  ['shelf', 'shelf.js'],
  ['cart', 'cart.js'],
  ['checkout', 'checkout.js'],
])

/** The room of an element: `product` for `<till-product>` and for `<div data-till="product">`. */
export function roomOf(element: Element): string {
  return element.getAttribute('data-till') ?? element.localName.slice(5)
}

/**
 * Draws a widget in an element once its code and its product are there; until then and after a fault the element shows
 * what its author wrote. `box` is the space it held: the widget holds at least that, so that nothing on the page moves.
 * Rejects with the fault. Resolves to undefined when `wanted` says that the element is gone meanwhile.
 */
export async function mountOne(
  element: HTMLElement,
  box: DOMRectReadOnly,
  page: HostPage,
  wanted: () => boolean,
): Promise<Mounted | undefined> {
  const room = roomOf(element)
  const chunk = chunks.get(room)
  const { handle } = settingsOf(element)
  if (!chunk) throw new TillError('config', `there is no widget "${room}"`)
  if (chunk === 'product.js' && !handle) throw new TillError('config', '"handle" is missing')
  const store = await declared(element, page)
  // The product is asked for before the code that draws it is there; that code asks again and hears of faults.
  const asked: Promise<unknown> = handle ? store.reader.read(handle) : store.catalog()
  asked.catch(() => {})
  const [module] = await Promise.all([load(chunk), page.spoken])
  if (!wanted()) return undefined

  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  showFallback(element)
  const mounted = await (module as Readonly<Record<string, Mount>>)[room]?.({
    element,
    root,
    page,
    store,
    attribute: name => settingsOf(element)[name] ?? null,
  })
  if (box.top < innerHeight) {
    const drawn = root.firstElementChild
    if (drawn instanceof HTMLElement) drawn.style.minHeight = `${box.height}px`
  }
  if (wanted()) return mounted
  mounted?.dispose()
  return undefined
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
