import type { CheckoutPart } from '@tillkit/core'
import { vi } from 'vitest'
import type { CheckoutModel } from '../checkout/checkout-model.ts'
import { createCheckoutModel } from '../checkout/create-checkout-model.ts'
import { createKeep } from '../storage/keep.ts'
import type { Environment } from '../store/environment.ts'
import { type OpenShop, openShop, seen } from './open-shop.ts'
import { scriptedCheckout } from './scripted-checkout.ts'

/** Opens a checkout of one mug at a merchant who is a little different, in a realm that may be; the clock is the fake one. */
export async function openOtherCheckout(
  other: (part: CheckoutPart) => Partial<CheckoutPart>,
  realm?: Environment,
): Promise<OpenShop & { readonly checkout: CheckoutModel }> {
  const shop = openShop()
  const { merchant, model, environment } = shop
  model.add(seen('mug'))
  await vi.advanceTimersByTimeAsync(100)
  const part = scriptedCheckout(merchant)
  const checkout = createCheckoutModel({
    part: { ...part, ...other(part) },
    cart: model,
    context: { currency: 'EUR' },
    environment: realm ?? environment,
    saved: createKeep(environment, 'localStorage', 'till:x'),
  })
  checkout.start()
  await vi.advanceTimersByTimeAsync(100)
  return { ...shop, checkout }
}
