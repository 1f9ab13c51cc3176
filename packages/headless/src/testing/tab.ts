import { TillError, type Total } from '@tillkit/core'
import type { CartModel } from '../cart/cart-model.ts'
import { createCartModel } from '../cart/create-cart-model.ts'
import type { CheckoutModel } from '../checkout/checkout-model.ts'
import { createCheckoutModel } from '../checkout/create-checkout-model.ts'
import { createKeep } from '../storage/keep.ts'
import type { Environment } from '../store/environment.ts'
import type { FakeBrowser } from './fake-environment.ts'
import { scriptedCheckout } from './scripted-checkout.ts'
import type { ScriptedMerchant } from './scripted-merchant.ts'

/** The changes on their way to a merchant, from every page. */
const roads = new WeakMap<ScriptedMerchant, { count: number; collided: boolean; surprises: number }>()

/** A page in a tab, with a cart in it. */
export interface Tab {
  readonly model: CartModel
  readonly checkout: CheckoutModel
  readonly environment: Environment
  /** Whether a change was ever sent while another one was on its way, from the same page or, where there are locks, any living one. */
  readonly collided: () => boolean
  /** How often a page ordered at another total than it showed, although its cart knew the right one. */
  readonly surprises: () => number
  /** The realm dies: what it waited for never comes, what it sent still arrives. */
  reload(): Tab
  /** Another page of the site in the same tab. */
  open(): Tab
  /** The page is left. Answers whether the browser keeps it in memory; one that holds a lock dies. */
  leave(): boolean
  /** The page is shown again from memory; what it waited for was cut off, and it hears so before `pageshow` or after. */
  comeBack(hearsFirst: boolean): Promise<void>
  close(): void
}

const totalOf = (totals: readonly Total[] = []) => totals.find(({ type }) => type === 'total')?.amount

/** Opens a cart in a tab; `session` is what its sessionStorage holds. */
export function openTab(
  browser: FakeBrowser,
  merchant: ScriptedMerchant,
  session: Map<string, string> = new Map(),
  handsOff = false,
): Tab {
  const environment = browser.tab(session)
  const road = roads.get(merchant) ?? { count: 0, collided: false, surprises: 0 }
  roads.set(merchant, road)
  let alive = true
  let mine = 0
  const land = () => {
    road.count -= mine
    mine = 0
  }
  const waiting = new Set<(fault: TillError) => void>()
  let cut: ((fault: TillError) => void)[] = []
  const held: (() => void)[] = []

  /** A call as this page has it: cut off when it is left, sent only while it is shown. */
  const call =
    <A extends unknown[], T>(send: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      new Promise((resolve, reject) => {
        const go = () => {
          if (!alive) return
          waiting.add(reject)
          send(...args).then(
            value => alive && waiting.delete(reject) && resolve(value),
            fault => alive && waiting.delete(reject) && reject(fault),
          )
        }
        if (environment.away) held.push(go)
        else go()
      })

  const saved = createKeep(environment, 'localStorage', 'till:x')
  const model = createCartModel({
    part: {
      get: call(told => merchant.part.get(told)),
      mutate: call((op, told) => {
        if (mine || (road.count && environment.navigator?.locks)) road.collided = true
        road.count++
        mine++
        return merchant.part.mutate(op, told).finally(land)
      }),
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
          get: call(part.get),
          update: call(part.update),
          complete: call((input, told) => {
            const { value } = checkout.state
            const shown = 'checkout' in value ? totalOf(value.checkout?.totals) : undefined
            const right = totalOf(merchant.carts.get(told.session ?? '')?.totals)
            const { stale, totals } = model.state.value.view
            if (right !== shown && !stale && totalOf(totals) === right) road.surprises++
            return part.complete(input, told)
          }),
          countries: told => part.countries(told),
        },
    cart: model,
    context: { currency: 'EUR' },
    environment,
    saved,
  })
  const close = () => {
    alive = false
    land()
    model.dispose()
    checkout.dispose()
    environment.die()
  }
  const open = () => openTab(browser, merchant, session, handsOff)
  return {
    model,
    checkout,
    environment,
    collided: () => road.collided,
    surprises: () => road.surprises,
    reload() {
      close()
      return open()
    },
    open,
    leave() {
      if (environment.locked) {
        close()
        return false
      }
      land()
      environment.leave()
      cut = [...waiting]
      waiting.clear()
      return true
    },
    async comeBack(hearsFirst) {
      const tell = () => {
        for (const reject of cut.splice(0)) reject(new TillError('network', 'cut off'))
        for (const go of held.splice(0)) go()
      }
      environment.away = false
      if (hearsFirst) {
        tell()
        // Each is a turn of its own, with all that follows from it.
        for (let turn = 0; turn < 20; turn++) await null
      }
      environment.comeBack()
      tell()
    },
    close,
  }
}
