import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Capabilities } from '@tillkit/core'
import type { CartModel } from '@tillkit/headless'
import { madeStoreOf } from '../mount/made-store-of.ts'
import type { Page, PageStore } from '../mount/page.ts'
import { storeOf } from '../mount/store-of.ts'

/** One merchant's cart as the toggle and the drawer know it. */
export interface CartSource {
  readonly place: PageStore
  /** Undefined until something needs it. */
  readonly cart: ReadonlySignal<CartModel | undefined>
  /** Undefined until known. */
  readonly capabilities: ReadonlySignal<Capabilities | undefined>
  /** The code or the merchant's catalog could not be loaded. */
  readonly failed: ReadonlySignal<boolean>
  /** Opens the cart if there is one: from an earlier visit, or made on this page. Never rejects. */
  load(): Promise<void>
}

/** The carts of all merchants of a page. */
export interface Carts {
  readonly sources: ReadonlySignal<readonly CartSource[]>
  /** A cart of an earlier visit is being opened. */
  readonly loading: ReadonlySignal<boolean>
  /** Looks again for stores, and opens what carts there are. Never rejects. */
  load(): Promise<void>
}

const known = new WeakMap<Page, Carts>()

/** The carts of a page, the same for its toggle and its drawer. */
export function cartsOf(page: Page): Carts {
  const carts = known.get(page) ?? createCarts(page)
  known.set(page, carts)
  return carts
}

function createCarts(page: Page): Carts {
  const sources = signal<readonly CartSource[]>([])
  const loading = signal(false)
  return {
    sources,
    loading,
    async load() {
      const before = sources.peek()
      const places = [...page.stores.values()]
      if (places.length !== before.length || places.some((place, at) => before[at]?.place !== place)) {
        sources.value = places.map(place => before.find(one => one.place === place) ?? createSource(place))
      }
      loading.value = true
      await Promise.all(sources.peek().map(source => source.load()))
      loading.value = false
    },
  }
}

function createSource(place: PageStore): CartSource {
  const store = madeStoreOf(place)
  const capabilities = signal<Capabilities>()
  const failed = signal(false)
  return {
    place,
    cart: computed(() => store.value?.cart.value),
    capabilities,
    failed,
    async load() {
      try {
        const own = await storeOf(place)
        if (own.cart.peek() || own.hasSavedCart()) {
          const cart = await own.openCart()
          capabilities.value = await own.capabilities()
          if (cart.state.peek().status === 'idle') void cart.refresh()
        }
        failed.value = false
      } catch {
        failed.value = true
      }
    },
  }
}
