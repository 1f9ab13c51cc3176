import { vi } from 'vitest'
import type { CartModel, Seen } from '../cart/cart-model.ts'
import { type FakeBrowser, fakeBrowser } from './fake-environment.ts'
import { booksOf } from './scripted-checkout.ts'
import { type ScriptedMerchant, scriptedMerchant } from './scripted-merchant.ts'
import { openTab, type Tab } from './tab.ts'

/** Something a shopper saw; `price` in cents of a euro. */
export const seen = (variant_id: string, price = 1000): Seen => ({
  variant_id,
  title: variant_id,
  price,
  currency: 'EUR',
})

/** What the shopper sees in the cart: variant → quantity. */
export const drawn = (model: CartModel): Readonly<Record<string, number>> =>
  Object.fromEntries(model.state.value.view.lines.map(line => [line.variant_id, line.quantity]))

/** What the merchant has in each of its carts: variant → quantity. */
export const held = (merchant: ScriptedMerchant): readonly Readonly<Record<string, number>>[] =>
  [...merchant.carts.values()].map(cart =>
    Object.fromEntries(cart.line_items.map(line => [line.item.id, line.quantity])),
  )

/** A merchant, a browser and a tab of it. */
export interface OpenShop extends Tab {
  readonly merchant: ScriptedMerchant
  readonly browser: FakeBrowser
  readonly tab: Tab
}

/** Opens a cart with a merchant of its own. */
export function openShop(options?: Parameters<typeof fakeBrowser>[0]): OpenShop {
  const merchant = scriptedMerchant()
  const browser = fakeBrowser(options)
  const tab = openTab(browser, merchant, new Map())
  return { merchant, browser, tab, ...tab }
}

/** Opens a checkout of one mug; the clock is the fake one. */
export async function openCheckout(): Promise<OpenShop & { readonly books: ReturnType<typeof booksOf> }> {
  const shop = openShop()
  shop.model.add(seen('mug'))
  await vi.advanceTimersByTimeAsync(100)
  shop.checkout.start()
  await vi.advanceTimersByTimeAsync(100)
  return { ...shop, books: booksOf(shop.merchant) }
}
