import { effect, signal } from '@preact/signals'
import type { Checkout, CheckoutInput } from '@tillkit/core'
import type { PlacedOrder, Store } from '@tillkit/headless'
import type { VNode } from 'preact'
import { createWaiting } from '../cart/create-waiting.ts'
import { Failed } from '../cart/failed.tsx'
import { sayFor } from '../cart/say-for.ts'
import { sumOf } from '../cart/totals.tsx'
import type { Page } from '../mount/page.ts'
import { keepKeys } from '../shared/keep-keys.ts'
import { createSay, type Say } from '../shared/say.ts'
import english from '../strings/en/checkout.json'
import checkoutStyles from './checkout.css?inline'
import { toCheckoutDetail, toPurchaseDetail } from './checkout-events.ts'
import { countriesOf, likelyCountry } from './country-names.ts'
import { type CheckoutForm, createForm } from './create-form.ts'
import { Outcome } from './outcome.tsx'
import type { Step } from './step.ts'
import { StepsView } from './steps-view.tsx'

/** What a checkout is drawn with, in the drawer and in place. */
export interface CheckoutViewInit {
  readonly page: Page
  /** Where events start. */
  readonly element: HTMLElement
  /** The shadow root that it is drawn in. */
  readonly root: ShadowRoot
  readonly store: Store
  /** The room `cart`. */
  readonly sayCart: Say
  /** The room `messages`. */
  readonly sayMessage: Say
  /** Closes the drawer; absent in place. */
  readonly onKeepReading: (() => void) | undefined
}

/** A checkout of one merchant, drawn. */
export interface CheckoutView {
  /** Reads signals: call it in a `draw`. */
  view(): VNode
  /** Opens the checkout's code, or reads the checkout again; after an order, begins the next one. Never rejects. */
  start(): Promise<void>
  /** The order is placed: what comes next is another checkout. */
  finished(): boolean
  dispose(): void
}

/** The style sheet that goes with the view, to be adopted after `cart/summary.css`. */
export const checkoutCss: string = checkoutStyles

/** Orders that were told of, so that a second view of one does not tell again. */
const told = new WeakSet<PlacedOrder>()

/** Makes the view of a store's checkout. It asks nobody anything before `start`. */
export function createCheckoutView(init: CheckoutViewInit): CheckoutView {
  const { page, element, root, store, onKeepReading } = init
  keepKeys(root)
  const { language } = page
  const merchant = store.merchant.name
  const say = sayFor(createSay('checkout', english, page), merchant)
  const sayCart = sayFor(init.sayCart, merchant)
  const sayMessage = sayFor(init.sayMessage, merchant)
  const form = signal<CheckoutForm>()
  /** Where it is before the checkout's own code is there. */
  const opening = signal<'idle' | 'loading' | 'failed'>('idle')
  const stateOf = () => form.value?.model.state.value ?? { status: opening.value, offline: false }
  const statusOf = () => stateOf().status
  const waiting = createWaiting(() => /^(loading|saving|placing)$/.test(statusOf()))
  const asking = createWaiting(() => statusOf() === 'checking', 12_000)
  let begun = false
  let last: Checkout | undefined
  let stop = () => {}
  let turning: ReturnType<typeof setTimeout> | undefined

  const tell = (name: `till-${string}`) => {
    if (last) page.emit(element, name, toCheckoutDetail(merchant, last))
  }

  /** To the first error, else to the first field of the open step, else to what became of it all. */
  const turn = () => {
    const find = (selector: string) => root.querySelector<HTMLElement>(selector)
    const target =
      find('.open [aria-invalid=true]') ??
      find('.open input:checked') ??
      find('.open :is(input,select,button)') ??
      find('.outcome h3')
    target?.focus()
  }

  /** By then a phone has shown what was drawn. The focus of a shopper who has gone on meanwhile is left alone. */
  const turnLater = () => {
    const { activeElement } = root
    clearTimeout(turning)
    turning = setTimeout(() => {
      if (root.activeElement === activeElement) turn()
    }, 50)
  }

  /** What happens by the merchant's answers, not by a hand: the country that is guessed, the outcome that is told. */
  const follow = ({ model, checkout }: CheckoutForm) => {
    const { context } = store
    const guessing = effect(() => {
      const codes = model.countries.value
      const { destination } = model.draft.peek()
      if (!checkout.value || !codes.length || destination.address_country) return
      const languages = [language, globalThis.navigator?.language]
      const address_country = likelyCountry(codes, context.address_country, languages)
      if (address_country) model.edit({ destination: { ...destination, address_country } })
    })
    // While the shopper writes an email address. Where it fails it fails again, and is told of, when they are drawn.
    const naming = effect(() => {
      const codes = model.countries.value
      const name = async () => countriesOf(codes, language)
      if (codes.length) setTimeout(() => name().catch(() => {}), 300)
    })
    let before = model.state.peek().status
    const telling = effect(() => {
      const state = model.state.value
      last = checkout.value ?? last
      if (!begun && last && state.status === 'ready') {
        begun = true
        tell('till-begin-checkout')
      }
      if (state.status === 'placed' && !told.has(state.order)) {
        told.add(state.order)
        page.emit(element, 'till-purchase', toPurchaseDetail(merchant, state.order, last))
      }
      const isOutcome = /^(checking|placed|handed_off)$/.test(state.status)
      if (isOutcome && state.status !== before) turnLater()
      before = state.status
    })
    return () => {
      guessing()
      naming()
      telling()
    }
  }

  const start = async () => {
    opening.value = 'loading'
    try {
      const model = await store.openCheckout()
      if (!form.peek()) {
        form.value = createForm({
          model,
          language,
          say,
          sayCart,
          sayMessage,
          onTurn: turn,
          onTurnLater: turnLater,
        })
        stop = follow(form.value)
      }
      if (model.state.peek().status === 'placed') model.reset()
      await model.start()
    } catch {
      opening.value = 'failed'
    }
  }

  const send = async (step: Step, sent: HTMLFormElement, input: () => CheckoutInput) => {
    const current = form.peek()
    if (!current) return
    if (step === 'payment') await current.place(sent, () => tell('till-add-payment-info'))
    else if ((await current.submit(sent, input)) && step === 'delivery') tell('till-add-shipping-info')
  }

  const waitingFor = () => {
    const status = statusOf()
    if (!waiting.long.value) return undefined
    return status === 'loading' ? sayCart('waiting') : say(status)
  }

  const body = (): VNode | null => {
    const current = form.value
    const checkout = current?.checkout.value
    const state = stateOf()
    const { status } = state
    if (current && (status === 'placed' || status === 'checking' || status === 'handed_off')) {
      return (
        <Outcome
          state={state}
          form={current}
          long={asking.long.value}
          onContinue={() => tell('till-begin-checkout')}
          onKeepReading={onKeepReading}
        />
      )
    }
    if (status === 'idle' || checkout?.line_items.length === 0) return <p class="lead">{say('empty')}</p>
    return (
      <>
        {status === 'failed' && (
          <Failed say={sayCart} offline={state.offline} onRetry={current?.model.retry ?? start} />
        )}
        {current && checkout ? (
          <StepsView
            form={current}
            checkout={checkout}
            busy={status !== 'ready' && status !== 'failed'}
            waitingFor={waitingFor()}
            onSend={(step, sent, input) => void send(step, sent, input)}
          />
        ) : (
          status === 'loading' && (
            <div class="coming" aria-busy="true">
              <i class="wait" />
              <i class="wait" />
              <i class="wait" />
              <p class="small muted">{waitingFor()}</p>
            </div>
          )
        )}
      </>
    )
  }

  const total = () => {
    const row = sumOf(form.value?.checkout.value?.totals ?? [])
    return row && form.value?.money(row.amount)
  }

  return {
    view: () => (
      <div class="checkout" part="checkout">
        <p class="small muted from" part="merchant">
          <span>{say('buy_from')}</span>
          <span class="money">{total()}</span>
        </p>
        {body()}
        <p class="said" role="status">
          {waitingFor() ?? form.value?.said.value}
        </p>
      </div>
    ),
    start,
    finished: () => statusOf() === 'placed',
    dispose() {
      stop()
      clearTimeout(turning)
      form.peek()?.dispose()
      waiting.dispose()
      asking.dispose()
      const model = form.peek()?.model
      if (model?.state.peek().status === 'placed') model.reset()
    },
  }
}
