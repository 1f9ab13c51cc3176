import type { AdapterEntry, CatalogPart, Context } from '@tillkit/core'
import type { MerchantConfig, ProductReader, Store } from '@tillkit/headless'

/** The words of one language, by room and key, from `strings/<language>/`. English is built into each room. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A merchant as the loader knows it: its catalog is on its way before any widget code is there. */
export interface PageStore {
  /** The `<till-store>` id; the script's own is `''`. */
  readonly id: string
  readonly merchant: MerchantConfig
  readonly context: Context
  readonly entry: AdapterEntry
  readonly catalog: () => Promise<CatalogPart>
  readonly reader: Pick<ProductReader, 'read'>
  /** Made by the first widget chunk that needs one (`widgets/src/mount/store-of.ts`). */
  store?: Store
  /** Fetches the code that the first add will need, and runs it: nothing is sent or stored. Called when a shopper comes near a button. */
  warm?(): void
}

/** What the drawer is opened on. */
export type DrawerView = 'cart' | 'checkout'

/** The page as widgets see it: made by the loader, one for each copy of it. */
export interface Page {
  /** BCP 47, from the snippet or the page's `lang`. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** Undefined for English, or when the language's file could not be loaded. */
  readonly words: Words | undefined
  /** By id. */
  readonly stores: ReadonlyMap<string, PageStore>
  /** The store that an element names by `store="id"`, else the last declared before it in what holds it, else the page's first. */
  storeFor(element: Element): PageStore | undefined
  /** Loads the drawer once and opens it. `opener` gets the focus back. */
  openDrawer(view: DrawerView, storeId: string, opener: HTMLElement): Promise<void>
  /**
   * Puts a toggle at the page's edge if the author placed no `<till-cart>`, and fetches the drawer ahead. Called once
   * something is in a cart.
   */
  ensureToggle(): void
  /** Dispatches a bubbling, composed `till-*` event; false when a listener prevented it. */
  emit(element: Element, name: `till-${string}`, detail: unknown): boolean
  /** The one place where faults end: the fallback link, a `till-fault` event, nothing thrown. */
  fault(element: Element, error: unknown): void
  /** One `[till]` console warning per code and text, with the docs page. */
  warn(code: string, text: string): void
}

/** One widget on its way onto the page. */
export interface MountContext {
  /** The custom element, or the `<div data-till>`. */
  readonly element: HTMLElement
  /** Open, empty, attached by the loader. */
  readonly root: ShadowRoot
  readonly page: Page
  readonly store: PageStore
  /** Reads an attribute of the element (`name`), of a `<div data-till>` (`data-name`), or of its JSON config. Null when absent. */
  attribute(name: string): string | null
}

/** A widget that stands. */
export interface Mounted {
  /** An attribute changed. */
  update(): void
  dispose(): void
}

/** What each widget room exports. May throw or reject: the loader turns it into the fallback. */
export type Mount = (context: MountContext) => Mounted | Promise<Mounted>
