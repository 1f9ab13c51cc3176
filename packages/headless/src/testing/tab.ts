import type { CartModel } from '../cart/cart-model.ts'
import { createCartModel } from '../cart/create-cart-model.ts'
import type { CheckoutModel } from '../checkout/checkout-model.ts'
import { createCheckoutModel } from '../checkout/create-checkout-model.ts'
import { createKeep } from '../storage/keep.ts'
import type { Environment } from '../store/environment.ts'
import type { FakeBrowser } from './fake-environment.ts'
import { scriptedCheckout } from './scripted-checkout.ts'
import type { ScriptedMerchant } from './scripted-merchant.ts'

const inFlight = new WeakMap<ScriptedMerchant, { count: number; collided: boolean }>()

/** A tab with a cart in it. */
export interface Tab {
  readonly model: CartModel
  readonly checkout: CheckoutModel
  readonly environment: Environment
  /** Whether a change was ever sent while another one was on its way, from any living tab. */
  readonly collided: () => boolean
  /** The realm dies: what it waited for never comes, what it sent still arrives. */
  reload(): Tab
}

/** Opens a cart in a tab; `session` is what its sessionStorage holds. */
export function openTab(
  browser: FakeBrowser,
  merchant: ScriptedMerchant,
  session: Map<string, string> = new Map(),
  handsOff = false,
): Tab {
  const environment = browser.tab(session)
  let alive = true
  const never = new Promise<never>(() => {})
  const whileAlive = <T>(answer: Promise<T>): Promise<T> =>
    answer.then(
      value => (alive ? value : never),
      fault => (alive ? Promise.reject(fault) : never),
    )
  const flying = inFlight.get(merchant) ?? { count: 0, collided: false }
  inFlight.set(merchant, flying)
  let mine = 0
  const land = () => {
    flying.count -= mine
    mine = 0
  }
  const saved = createKeep(environment, 'localStorage', 'till:x')
  const model = createCartModel({
    part: {
      get: call => (alive ? whileAlive(merchant.part.get(call)) : never),
      mutate(op, call) {
        if (!alive) return never
        if (flying.count++) flying.collided = true
        mine++
        return whileAlive(merchant.part.mutate(op, call).finally(land))
      },
    },
    context: { currency: 'EUR' },
    environment,
    saved,
    pending: createKeep(environment, 'sessionStorage', 'till:x'),
  })
  const part = scriptedCheckout(merchant)
  const checkout = createCheckoutModel({
    part: handsOff
      ? undefined
      : {
          get: (reference, call) => (alive ? whileAlive(part.get(reference, call)) : never),
          update: (input, call) => (alive ? whileAlive(part.update(input, call)) : never),
          complete: (input, call) => (alive ? whileAlive(part.complete(input, call)) : never),
          countries: call => part.countries(call),
        },
    cart: model,
    context: { currency: 'EUR' },
    environment,
    saved,
  })
  return {
    model,
    checkout,
    environment,
    collided: () => flying.collided,
    reload() {
      alive = false
      land()
      model.dispose()
      checkout.dispose()
      environment.die()
      return openTab(browser, merchant, new Map(session))
    },
  }
}
