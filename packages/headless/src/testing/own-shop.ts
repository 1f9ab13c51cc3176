import type { AdapterEntry } from '@tillkit/core'
import { createProductReader, createStore, type Store } from '@tillkit/headless'

/** Opens a merchant on this page. `entry` is a row of `registry` from `@tillkit/adapters/registry`. */
export async function openShop(entry: AdapterEntry, endpoint: string): Promise<Store> {
  const context = { language: 'en', currency: 'EUR' }
  const { createCatalog } = await entry.catalog()
  return createStore({
    id: '',
    merchant: { adapter: 'memory', endpoint, name: 'Mugs & more' },
    context,
    catalog: createCatalog({ endpoint }),
    entry,
  })
}

/** Puts one of a product in. The item is drawn before the merchant has answered; nothing here throws. */
export async function addOne(store: Store, handle: string): Promise<string> {
  const reader = createProductReader({ catalog: async () => store.catalog, context: store.context })
  const product = await reader.read(handle)
  const variant = product.variants.find(({ availability }) => availability?.available !== false)
  if (!variant) return 'sold out'
  const { amount, currency } = variant.price
  const cart = await store.openCart()
  const { ok, messages } = await cart.add({
    variant_id: variant.id,
    title: product.title,
    price: amount,
    currency,
  })
  return ok ? `${cart.state.value.view.count} in the cart` : messages.map(({ content }) => content).join()
}

/** Buys what is in the cart, paid the first way that needs no card. */
export async function buy(store: Store): Promise<string> {
  const checkout = await store.openCheckout()
  await checkout.start()
  const destination = {
    first_name: 'Ada',
    last_name: 'Lovelace',
    street_address: 'Kingsway 1',
    address_locality: 'London',
    postal_code: 'WC2B 6AA',
    address_country: checkout.countries.value[0] ?? 'GB',
  }
  await checkout.save({ buyer: { email: 'ada@example.com' }, destination })
  const state = checkout.state.value
  const method = state.status === 'ready' ? state.checkout.fulfillment?.methods?.[0] : undefined
  const option = method?.groups?.[0]?.options?.[0]
  if (option) await checkout.save({ fulfillment_option_id: option.id })
  const [handler] = checkout.handlers.value
  if (handler) checkout.edit({ handler_id: handler.id })
  await checkout.place()
  const end = checkout.state.value
  return end.status === 'placed' ? `order ${end.order.confirmation.label}` : end.status
}
