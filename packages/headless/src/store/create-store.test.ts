import { memoryAdapter } from '@tillkit/adapters/memory'
import { type AdapterEntry, type CatalogPart, TillError } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { scriptedCheckout } from '../testing/scripted-checkout.ts'
import { scriptedMerchant } from '../testing/scripted-merchant.ts'
import { createStore } from './create-store.ts'
import type { StoreInit } from './store.ts'

const unused = () => Promise.reject(new TillError('unsupported', 'not in this test'))
const catalog: CatalogPart = { search: unused, lookup: unused }

const opening = (change: Partial<StoreInit> = {}) => {
  const browser = fakeBrowser()
  const merchant = scriptedMerchant()
  merchant.delayMs = 0
  const loads: string[] = []
  let failures = 0
  const entry: AdapterEntry = {
    catalog: unused,
    purchase: async () => {
      loads.push('purchase')
      if (failures-- > 0) throw new TypeError('Failed to fetch dynamically imported module')
      return { createPurchase: () => ({ cart: merchant.part, checkout: scriptedCheckout(merchant) }) }
    },
  }
  const init: StoreInit = {
    id: '',
    merchant: { adapter: 'memory', endpoint: 'https://m.example', name: 'Mugs' },
    context: { currency: 'EUR', language: 'en' },
    catalog,
    entry,
    environment: browser.tab(),
    ...change,
  }
  const fail = (times: number) => {
    failures = times
  }
  return { browser, init, loads, fail, store: createStore(init) }
}
const mug = { variant_id: 'mug', title: 'Mug', price: 1000, currency: 'EUR' }

describe('a store', () => {
  it('asks the merchant what it can do where its kind leaves that open, else says what the kind can', async () => {
    const { capabilities } = memoryAdapter()
    const found = { ...capabilities, search: 'none' } as const
    const kind = { capabilities, createCatalog: () => catalog }
    const asked: unknown[] = []
    const discover = async (...all: unknown[]) => {
      asked.push(...all)
      return found
    }
    const open = opening({ entry: { catalog: async () => ({ ...kind, discover }) } })
    expect(await open.store.capabilities()).toBe(found)
    expect(asked).toEqual([open.init.merchant, { context: open.init.context }])
    expect(await opening({ entry: { catalog: async () => kind } }).store.capabilities()).toBe(capabilities)
  })
  it('takes a purchase part that is still finding out what the merchant has', async () => {
    const merchant = scriptedMerchant()
    const createPurchase = async () => ({ cart: merchant.part })
    const { store } = opening({ entry: { catalog: unused, purchase: async () => ({ createPurchase }) } })
    const cart = await store.openCart()
    expect((await cart.refresh()).ok).toBe(true)
    store.dispose()
  })
  it('loads the cart once, at the first act', async () => {
    const { store, loads } = opening()
    expect(store.cart.value).toBeUndefined()
    const [one, other] = await Promise.all([store.openCart(), store.openCart()])
    expect(one).toBe(other)
    expect(store.cart.value).toBe(one)
    expect(loads).toEqual(['purchase'])
    store.dispose()
  })
  it('loads a chunk that was lost again, once', async () => {
    const { store, loads, fail } = opening()
    fail(1)
    await store.openCart()
    expect(loads).toHaveLength(2)
    store.dispose()
  })
  it('says that a part could not be loaded, and tries again when the shopper does', async () => {
    const { store, fail } = opening()
    fail(2)
    await expect(store.openCart()).rejects.toMatchObject({ code: 'chunk_failed', retryable: true })
    await expect(store.openCart()).resolves.toBeDefined()
    store.dispose()
  })
  it('says that a merchant has no cart', async () => {
    const { store } = opening({ entry: { catalog: unused } })
    await expect(store.openCart()).rejects.toMatchObject({ code: 'unsupported' })
  })
  it('writes nothing before the shopper acts, and knows the cart at the next visit', async () => {
    const { store, init, browser } = opening()
    const cart = await store.openCart()
    expect(store.hasSavedCart()).toBe(false)
    await cart.refresh()
    expect(browser.local.size).toBe(0)
    await cart.add(mug)
    expect([...browser.local.keys()]).toEqual(['till:memory:https://m.example EUR'])
    store.dispose()
    const next = createStore({ ...init, environment: browser.tab() })
    expect(next.hasSavedCart()).toBe(true)
    expect((await next.openCart()).state.value.view.count).toBe(1)
    next.dispose()
  })
  it('sells although storage throws', async () => {
    const { store, browser } = opening()
    browser.blocked = true
    const cart = await store.openCart()
    expect((await cart.add(mug)).ok).toBe(true)
    expect(store.hasSavedCart()).toBe(true)
    expect(browser.local.size).toBe(0)
    store.dispose()
  })
  it('keeps channels, markets and merchants apart', () => {
    const { init } = opening()
    const keys = [
      init,
      { ...init, context: { currency: 'USD' } },
      { ...init, merchant: { ...init.merchant, options: { channel: 'b2b' } } },
      { ...init, merchant: { ...init.merchant, endpoint: 'https://n.example' } },
    ].map(one => createStore(one).key)
    expect(new Set(keys).size).toBe(4)
    const options = { b: '2', a: '1' }
    const sorted = createStore({ ...init, merchant: { ...init.merchant, options: { a: '1', b: '2' } } }).key
    expect(createStore({ ...init, merchant: { ...init.merchant, options } }).key).toBe(sorted)
  })
  it('disposes a cart that arrives after it was disposed', async () => {
    const { store, browser } = opening()
    const coming = store.openCart()
    store.dispose()
    await coming
    expect(browser.listening()).toBe(0)
  })
  it('opens the checkout of its cart and sells', async () => {
    const { store } = opening()
    const cart = await store.openCart()
    await cart.add(mug)
    const checkout = await store.openCheckout()
    await checkout.start()
    expect(checkout.state.value.status).toBe('ready')
    await checkout.place()
    expect(checkout.state.value.status).toBe('placed')
    expect(cart.state.value.view.count).toBe(0)
    expect(store.hasSavedCart()).toBe(false)
    expect(store.hasOpenOrder()).toBe(false)
    store.dispose()
  })
})
