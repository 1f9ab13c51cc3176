import type { Page, PageStore } from '@tillkit/widgets/mount'
import type { Settings } from './settings.ts'

/** What the loader shares with the code it loads: its own state, which outlives every swap of the page. */
export interface LoaderCore {
  /** BCP 47. */
  readonly language: string
  /** By id, in the order in which they were declared. */
  readonly stores: ReadonlyMap<string, PageStore>
  /** The elements that came near, and so are `product.js`'s to draw and to forget. */
  readonly arrived: Set<Element>
  /** The store that an element means, see `stores.ts`. */
  storeFor(element: Element, id: string | undefined): PageStore | undefined
  settingsOf(element: Element): Settings
  /** Waits for an element to come near, unless it already did. */
  connect(element: Element): void
  load(file: string): Promise<unknown>
  preload(file: string): void
  /** Dispatches an event that bubbles and leaves shadow roots; false when a listener prevented it. */
  emit(element: Element, type: `till-${string}`, detail: unknown): boolean
  /** Called when elements may have left the page; `product.js` puts its own in the place of the empty one. */
  sweep(): void
  /** Called when what fell back may work now: a merchant was declared, the network is back. */
  retry(): void
  /** Called when a copy of the loader in another realm takes over; `product.js` puts its own in the place of the empty one. */
  retire(): void
}

/** What `product.js` exports for the loader. */
export interface PageModule {
  /** Draws an element that came near. `box` is the space it holds. Never rejects. */
  arrive(core: LoaderCore, element: Element, box: DOMRectReadOnly): Promise<void>
  /** The page that widgets see. */
  pageOf(core: LoaderCore): Page
}
