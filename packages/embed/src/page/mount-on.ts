import { TillError } from '@tillkit/core'
import type { Mount, Mounted, PageStore } from '@tillkit/widgets/mount'
import type { LoaderCore } from '../core.ts'
import { holdSpace } from './hold-space.ts'
import type { HostPage } from './page.ts'
import { makeWarm } from './warm.ts'

/**
 * Draws a widget in an element. Until that is done the element shows what its author wrote; it holds at least the space it
 * held before, so that nothing on the page moves. Rejects with the fault; undefined once the element is not wanted.
 */
export async function mountOn(
  core: LoaderCore,
  page: HostPage,
  element: HTMLElement,
  box: DOMRectReadOnly,
  isWanted: () => boolean,
): Promise<Mounted | undefined> {
  const room = element.getAttribute('data-till') ?? element.localName.slice(5)
  const { handle } = core.settingsOf(element)
  if (!/^(product|buy|shelf|cart|checkout)$/.test(room)) throw mistake(`there is no widget "${room}"`)
  if (/^[pb]/.test(room) && !handle) throw mistake('"handle" is missing')
  // A room is drawn by the chunk of its name, which exports its mount under that name.
  const module = await core.load(`${room}.js`)
  const store = await declared(element, page)
  await page.spoken
  if (!isWanted()) return undefined
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  const slot = document.createElement('slot')
  // Until the first drawing there is nothing else in the root, or what a server drew: that is drawn upon.
  if (!root.querySelector('.card')) root.replaceChildren(slot)
  const mounted = await (module as Readonly<Record<string, Mount>>)[room]?.({
    element,
    root,
    page,
    store,
    attribute: name => core.settingsOf(element)[name] ?? null,
  })
  slot.remove()
  // Not before: what is fetched ahead would share the line with the product.
  makeWarm(core, store, page)
  const drawn = root.querySelector<HTMLElement>('.till')
  // What stands in a line of text would part the lines.
  if (drawn && !/^(buy|cart)$/.test(room) && box.height && box.top < innerHeight) holdSpace(drawn, box.height)
  return mounted
}

/** The store of an element, which may be declared further down a page that is still being parsed. */
async function declared(element: Element, page: HostPage): Promise<PageStore> {
  if (!page.storeFor(element) && document.readyState === 'loading') {
    await new Promise(resolve => addEventListener('DOMContentLoaded', resolve, { once: true }))
  }
  const store = page.storeFor(element)
  if (store) return store
  throw mistake('no merchant is declared')
}

function mistake(text: string): TillError {
  return new TillError('config', text)
}
