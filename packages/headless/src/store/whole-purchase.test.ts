import { createMemoryMerchant, type MemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import type { AdapterEntry } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import guide from '../../../../docs/guide/headless.md?raw'
import { addOne, buy, openShop } from '../testing/own-shop.ts'
import source from '../testing/own-shop.ts?raw'

const entryOf = (merchant: MemoryMerchant): AdapterEntry => {
  const { capabilities, catalog, cart, checkout } = memoryAdapter(merchant)
  if (!cart || !checkout) throw new Error('The memory adapter sells')
  return {
    catalog: async () => ({ capabilities, createCatalog: () => catalog }),
    purchase: async () => ({ createPurchase: () => ({ cart, checkout }) }),
  }
}

describe('a purchase from the merchant in memory', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('goes as the guide says', async () => {
    const merchant = createMemoryMerchant()
    const store = await openShop(entryOf(merchant), 'memory')
    expect(await addOne(store, 'enamel-mug')).toBe('1 in the cart')
    expect(await addOne(store, 'enamel-mug')).toBe('2 in the cart')
    expect(await buy(store)).toMatch(/^order /)
    expect(merchant.books.orders()).toHaveLength(1)
    store.dispose()
  })
  // The order waits for what may come yet of the changes.
  it('is one order when every second answer is lost', { timeout: 30_000 }, async () => {
    const merchant = createMemoryMerchant()
    const store = await openShop(entryOf(merchant), 'memory')
    merchant.tell({ lose: { only: 'cart' } })
    expect(await addOne(store, 'enamel-mug')).toBe('1 in the cart')
    merchant.tell({ lose: { only: 'cart' } })
    expect(await addOne(store, 'enamel-mug')).toBe('2 in the cart')
    merchant.tell({ lose: { only: 'complete' } })
    expect(await buy(store)).toMatch(/^order /)
    expect(merchant.books.orders().map(({ lines }) => lines.map(({ count }) => count))).toEqual([[2]])
    store.dispose()
  })
  it('goes on with the lines when the merchant has forgotten the cart', async () => {
    const merchant = createMemoryMerchant()
    const store = await openShop(entryOf(merchant), 'memory')
    await addOne(store, 'enamel-mug')
    merchant.tell({ expireSessions: true })
    expect(await addOne(store, 'enamel-mug')).toBe('2 in the cart')
    merchant.tell({ expireSessions: true })
    expect(await buy(store)).toMatch(/^order /)
    expect(merchant.books.orders().map(({ lines }) => lines.map(({ count }) => count))).toEqual([[2]])
    store.dispose()
  })
  it('is the one that docs/guide/headless.md shows', () => {
    const [, shown] = /```ts\n([\s\S]*?)```/.exec(guide) ?? []
    expect(shown).toBe(source)
  })
})
