import type { PageStore } from '@tillkit/widgets/mount'
import type { TillCallback } from './global.ts'

/** What the loader shares with the code it loads: its own state, which outlives every swap of the page. */
export interface LoaderCore {
  /** BCP 47. */
  readonly language: string
  /** By id, in the order in which they were declared. */
  readonly stores: ReadonlyMap<string, PageStore>
  /** The elements that came near, and so are `product.js`'s to draw and to forget. */
  readonly arrived: Set<Element>
  /** The store that an element means: by id; without one the nearest declared before it, else the page's first. */
  storeFor(element: Element, id: string | undefined): PageStore | undefined
  /** Waits for an element to come near, unless it already did. */
  connect(element: Element): void
  load(file: string): Promise<unknown>
  preload(file: string): void
  /** Called when elements may have left the page; `product.js` puts its own in the place of the empty one. */
  sweep(): void
  /** Called when a merchant was declared. */
  retry(): void
}

/** What `product.js` exports for the loader. */
export interface PageModule {
  /** Draws an element that came near. `box` is the space it holds. Nothing is thrown. */
  arrive(core: LoaderCore, element: Element, box: DOMRectReadOnly): void
  /** Answers the page's own scripts. */
  answer(core: LoaderCore, callbacks: readonly TillCallback[]): void
}
