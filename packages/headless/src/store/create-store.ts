import { type Signal, signal } from '@preact/signals'
import { type Purchase, TillError } from '@tillkit/core'
import type { CartModel } from '../cart/cart-model.ts'
import type { CheckoutModel } from '../checkout/checkout-model.ts'
import { createKeep } from '../storage/keep.ts'
import type { Environment } from './environment.ts'
import type { MerchantConfig, Store, StoreInit } from './store.ts'

/**
 * The store of one merchant. It touches no storage and loads nothing by itself; the cart's code and the adapter's
 * purchase part come together at the first `openCart`.
 */
export function createStore(init: StoreInit): Store {
  const { merchant, context, catalog, entry } = init
  const environment: Environment = init.environment ?? (globalThis as Environment)
  const key = keyOf(merchant, context.currency, context.address_country)
  const saved = createKeep(environment, 'localStorage', `till:${key}`)
  const pending = createKeep(environment, 'sessionStorage', `till:${key}`)
  const cart = signal<CartModel>()
  const checkout = signal<CheckoutModel>()
  let disposed = false
  const capabilities = async () => (await entry.catalog()).capabilities

  const purchase = once(async (): Promise<Purchase> => {
    if (!entry.purchase) throw new TillError('unsupported', `${merchant.adapter} has no cart`)
    const { createPurchase } = await loaded(entry.purchase)
    return createPurchase({
      endpoint: merchant.endpoint,
      ...(merchant.options && { options: merchant.options }),
    })
  })

  /** A model that comes after `dispose` must not outlive it. */
  const keep = <T extends CartModel | CheckoutModel>(place: Signal<T | undefined>, model: T): T => {
    place.value = model
    if (disposed) model.dispose()
    return model
  }

  const openCart = once(async () => {
    const [parts, { createCartModel }] = await Promise.all([
      purchase(),
      loaded(() => import('../cart/create-cart-model.ts')),
    ])
    return keep(cart, createCartModel({ part: parts.cart, context, environment, saved, pending }))
  })

  const openCheckout = once(async () => {
    const [model, parts, facts, { createCheckoutModel }] = await Promise.all([
      openCart(),
      purchase(),
      loaded(capabilities),
      loaded(() => import('../checkout/create-checkout-model.ts')),
    ])
    const part = facts.checkout === 'native' ? parts.checkout : undefined
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
    capabilities,
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

/** Options count, since one endpoint may serve several merchants (a channel, a region). */
function keyOf(
  { adapter, endpoint, options = {} }: MerchantConfig,
  ...market: (string | undefined)[]
): string {
  const chosen = Object.keys(options)
    .sort()
    .map(name => `${name}=${options[name]}`)
  return [`${adapter}:${endpoint}`, ...chosen, ...market].filter(Boolean).join(' ')
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
