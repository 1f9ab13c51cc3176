import type { AdapterEntry } from '@tillkit/core'
import { type CartModel, type CheckoutModel, type CheckoutState, createStore } from '@tillkit/headless'
import { entryOf, type FaultedMerchant } from './faulted-merchant.fixture.ts'
import type { ShopperTab } from './shopper-browser.fixture.ts'
import { runningMs } from './stalled.fixture.ts'

/** A page with a till, in a tab. */
export interface ShopperPage {
  readonly tab: ShopperTab
  /** Reads a product, as a card does. Rejects as the adapter does. */
  browse(): Promise<unknown>
  cart(): Promise<CartModel>
  checkout(): Promise<CheckoutModel>
  /** The longest that the checkout had nothing to say, in milliseconds. */
  longestBusy(): number
  /** Goes away, as a closed tab. */
  leave(): void
}

const busy: readonly CheckoutState['status'][] = ['loading', 'saving', 'placing']

/** Whether the shopper waits for the till; `checking` is an answer. */
export const isBusy = ({ status }: CheckoutState): boolean => busy.includes(status)

/** Opens a page with the product's own code: store, cart, checkout, adapter, by the network of its tab. */
export async function openShopperPage(
  merchant: FaultedMerchant,
  endpoint: string,
  tab: ShopperTab,
): Promise<ShopperPage> {
  const { adapter, options, currency } = merchant
  const row = entryOf(adapter)
  const { fetch } = tab
  const entry: AdapterEntry = {
    catalog: row.catalog,
    purchase: async () => {
      const { createPurchase } = (await row.purchase?.()) ?? {}
      if (!createPurchase) throw new Error(`${adapter} sells nothing`)
      return { createPurchase: config => createPurchase({ ...config, fetch }) }
    },
  }
  const { createCatalog } = await row.catalog()
  const catalog = createCatalog({ endpoint, options, fetch })
  const context = { currency, language: 'en' }
  const store = createStore({
    id: '',
    merchant: { adapter, endpoint, options, name: merchant.name },
    context,
    catalog,
    entry,
    environment: tab.environment,
  })
  let longest = 0
  let since: number | undefined
  const watched = new WeakSet<CheckoutModel>()
  const watch = (checkout: CheckoutModel) => {
    if (watched.has(checkout)) return checkout
    watched.add(checkout)
    checkout.state.subscribe(state => {
      if (since !== undefined) longest = Math.max(longest, runningMs() - since)
      since = isBusy(state) ? runningMs() : undefined
    })
    return checkout
  }
  return {
    tab,
    browse: () => catalog.lookup([merchant.door.known.simple], { context }),
    cart: () => store.openCart(),
    checkout: async () => watch(await store.openCheckout()),
    longestBusy: () => longest,
    leave() {
      store.dispose()
      tab.close()
    },
  }
}
