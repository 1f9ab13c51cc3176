import { type Signal, signal } from '@preact/signals'
import { type Purchase, TillError } from '@tillkit/core'
import type { CartModel } from '../cart/cart-model.ts'
import type { CheckoutModel } from '../checkout/checkout-model.ts'
import { createKeep } from '../storage/keep.ts'
import type { Environment } from './environment.ts'
import type { Store, StoreInit } from './store.ts'
import { storeKey } from './store-key.ts'

/**
 * The store of one merchant. It touches no storage and loads nothing by itself; the cart's code and the adapter's
 * purchase part come together at the first `openCart`.
 */
export function createStore(init: StoreInit): Store {
  const { merchant, context, catalog, entry } = init
  const environment: Environment = init.environment ?? (globalThis as Environment)
  const key = storeKey(merchant, context)
  const saved = createKeep(environment, 'localStorage', `till:${key}`)
  const pending = createKeep(environment, 'sessionStorage', `till:${key}`)
  const cart = signal<CartModel>()
  const checkout = signal<CheckoutModel>()
  let disposed = false

  let purchase: Purchase

  /** A model that comes after `dispose` must not outlive it. */
  const keep = <T extends CartModel | CheckoutModel>(place: Signal<T | undefined>, model: T): T => {
    place.value = model
    if (disposed) model.dispose()
    return model
  }

  const openCart = once(async () => {
    if (!entry.purchase) throw new TillError('unsupported', 'This merchant has no cart')
    const [{ createCartModel }, { createPurchase }] = await Promise.all([
      loaded(() => import('../cart/create-cart-model.ts')),
      loaded(entry.purchase),
    ])
    purchase = await createPurchase(merchant)
    return keep(cart, createCartModel({ part: purchase.cart, context, environment, saved, pending }))
  })

  const openCheckout = once(async () => {
    const [model, { createCheckoutModel }] = await Promise.all([
      openCart(),
      loaded(() => import('../checkout/create-checkout-model.ts')),
    ])
    const part = purchase.checkout
    return keep(checkout, createCheckoutModel({ part, cart: model, context, environment, saved }))
  })

  return {
    id: init.id,
    key,
    merchant,
    context,
    catalog,
    cart,
    checkout,
    capabilities: async () => {
      const { capabilities, discover } = await entry.catalog()
      return discover ? discover(merchant, { context }) : capabilities
    },
    hasSavedCart: () => /"(session|queue)":/.test(`${saved.read()}${pending.read()}`),
    hasOpenOrder: () => `${saved.read()}`.includes('"intent":'),
    openCart,
    openCheckout,
    dispose() {
      disposed = true
      checkout.value?.dispose()
      cart.value?.dispose()
    },
  }
}

/** Runs `task` once; a failure is forgotten, so that the shopper's next try is a new one. */
function once<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= task().catch(fault => {
      running = undefined
      throw fault
    })
    return running
  }
}

/** A part of the code, asked for twice: on a phone one request of many is often lost. */
async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load().catch(load)
  } catch (cause) {
    throw new TillError('chunk_failed', 'A part of the till did not load', { cause })
  }
}
