import { signal } from '@preact/signals'
import type { Capabilities } from '@tillkit/core'
import type { CartModel, CheckoutModel, Store } from '@tillkit/headless'
import { madeStoreOf } from '../mount/made-store-of.ts'
import type { MountContext, Page, PageStore, Words } from '../mount/page.ts'

/** An event as a page got it. */
export interface Told {
  readonly name: string
  readonly detail: unknown
}

/** A page of merchants whose stores are given. */
export interface FakePage extends Page {
  readonly told: Told[]
  readonly faults: unknown[]
}

/** What a merchant of a fake page has. */
export interface FakeMerchant {
  readonly name: string
  readonly cart?: CartModel | undefined
  readonly checkout?: CheckoutModel | undefined
  readonly capabilities?: Partial<Capabilities>
  readonly country?: string
  /** The page went away while an order was being placed. */
  readonly openOrder?: boolean
  /** How often the cart's code cannot be loaded. */
  readonly broken?: { times: number }
}

const capabilities: Capabilities = {
  transport: 'direct',
  search: 'none',
  sorts: [],
  page_size_max: 100,
  stock: 'count',
  currencies: 'one',
  discount_codes: 'many',
  parallel_mutations: true,
  checkout: 'native',
  idempotent_complete: false,
  order_lookup: true,
}

/** A merchant's place on the page, with its store already made. */
export function fakePlace(id: string, merchant: FakeMerchant): PageStore {
  const cart = signal(merchant.broken ? undefined : merchant.cart)
  const checkout = signal(merchant.openOrder ? undefined : merchant.checkout)
  const config = { adapter: 'memory', endpoint: 'demo', name: merchant.name }
  const context = { ...(merchant.country && { address_country: merchant.country }) }
  const catalog = { search: () => Promise.reject(), lookup: () => Promise.reject() }
  const open = <T>(model: T | undefined) => {
    const { broken } = merchant
    if (broken && broken.times-- > 0) return Promise.reject(new Error('chunk'))
    return model ? Promise.resolve(model) : Promise.reject(new Error('nothing to open'))
  }
  const store: Store = {
    id,
    key: id,
    merchant: config,
    context,
    catalog,
    cart,
    checkout,
    capabilities: () => Promise.resolve({ ...capabilities, ...merchant.capabilities }),
    hasSavedCart: () => !!merchant.broken,
    hasOpenOrder: () => merchant.openOrder === true,
    async openCart() {
      const model = await open(merchant.cart)
      cart.value = model
      return model
    },
    openCheckout: () => open(merchant.checkout),
    dispose: () => {},
  }
  const place: PageStore = {
    id,
    merchant: config,
    context,
    entry: { catalog: () => Promise.reject() },
    catalog: () => Promise.resolve(catalog),
    reader: { read: () => Promise.reject() },
    store,
  }
  if (!merchant.broken) madeStoreOf(place).value = store
  return place
}

/** A page with merchants by id. */
export function fakePage(
  merchants: Readonly<Record<string, FakeMerchant>>,
  { language = 'en', words }: { readonly language?: string; readonly words?: Words | undefined } = {},
): FakePage {
  const told: Told[] = []
  const faults: unknown[] = []
  const stores = new Map(Object.entries(merchants).map(([id, one]) => [id, fakePlace(id, one)]))
  return {
    language,
    dir: language.startsWith('ar') ? 'rtl' : 'ltr',
    words,
    stores,
    told,
    faults,
    storeFor: () => [...stores.values()][0],
    openDrawer: () => Promise.resolve(),
    ensureToggle: () => {},
    emit(_element, name, detail) {
      told.push({ name, detail })
      return true
    },
    fault: (_element, error) => void faults.push(error),
    warn: () => {},
  }
}

/** What a widget is mounted with, its element in the body. */
export function mountContext(
  page: Page,
  attributes: Readonly<Record<string, string>> = {},
  tag = 'till-cart',
): MountContext {
  const element = document.createElement(tag)
  document.body.append(element)
  const [store] = page.stores.values()
  if (!store) throw new Error('a page needs a merchant')
  return {
    element,
    root: element.attachShadow({ mode: 'open' }),
    page,
    store,
    attribute: name => attributes[name] ?? null,
  }
}
