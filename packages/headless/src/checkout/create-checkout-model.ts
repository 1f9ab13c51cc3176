import { computed, signal } from '@preact/signals'
import {
  type Call,
  type Checkout,
  type CheckoutInput,
  type CheckoutPart,
  type CheckoutResult,
  type Context,
  type Message,
  noCredential,
  TillError,
} from '@tillkit/core'
import type { CartModel } from '../cart/cart-model.ts'
import { faultOf } from '../shared/fault-of.ts'
import { newKey } from '../shared/new-key.ts'
import { refusal } from '../shared/refusal.ts'
import { wait } from '../shared/wait.ts'
import type { Keep } from '../storage/keep.ts'
import { withLock } from '../storage/lock.ts'
import { type OpenIntent, parseSavedCart, writeSavedCart } from '../storage/saved-cart.ts'
import type { Environment } from '../store/environment.ts'
import type { CheckoutDraft, CheckoutModel, CheckoutState } from './checkout-model.ts'
import { filledDraft } from './filled-draft.ts'
import { readBack } from './read-back.ts'

/** What a checkout is made of. */
export interface CheckoutModelInit {
  /** Absent where the purchase goes on at the merchant. */
  readonly part: CheckoutPart | undefined
  readonly cart: CartModel
  readonly context: Context
  readonly environment: Environment
  /** The same as the cart's: the open intent is in it. */
  readonly saved: Keep
}

/** The checkout of one merchant's cart. Every state it shows is what the merchant has answered. */
export function createCheckoutModel(init: CheckoutModelInit): CheckoutModel {
  const { part, cart, context, environment, saved } = init
  const state = signal<CheckoutState>({ status: 'idle' })
  const draft = signal<CheckoutDraft>({ email: '', destination: {} })
  const messages = signal<readonly Message[]>([])
  const countries = signal<readonly string[]>([])
  const latest = signal<Checkout>()
  const handlers = computed(() => latest.value?.ucp.payment_handlers?.[noCredential] ?? [])

  /** Saves run one after the other. */
  let saves: Promise<unknown> = Promise.resolve()
  /** What a fault kept from the merchant; goes along with the next save. */
  let unsent: CheckoutInput | undefined
  /** The key of an intent that was read back as not placed: it may be used again. */
  let cleared: string | undefined
  let checks = 0

  const offline = () => environment.navigator?.onLine === false
  const isIn = (...statuses: CheckoutState['status'][]) => statuses.includes(state.value.status)

  const call = (idempotency_key?: string): Call => {
    const session = cart.session()
    return { context, ...(session && { session }), ...(idempotency_key && { idempotency_key }) }
  }

  const keep = (change: { intent?: OpenIntent | undefined; handed?: boolean }) => {
    const record = parseSavedCart(saved) ?? { turn: 0, session: cart.session(), lines: [] }
    writeSavedCart(saved, { ...record, ...change })
  }

  const show = (status: 'loading' | 'ready' | 'saving' | 'placing') => {
    const checkout = latest.value
    state.value = checkout ? { status, checkout } : { status: status === 'loading' ? status : 'idle' }
  }

  const fail = (thrown: unknown) => {
    const checkout = latest.value
    const error = faultOf(thrown)
    state.value = { status: 'failed', error, offline: offline(), ...(checkout && { checkout }) }
  }

  const handOff = (continue_url: string | undefined) => {
    if (!continue_url) return fail(new TillError('unsupported', 'The merchant names no page to go on at'))
    keep({ handed: true })
    state.value = { status: 'handed_off', continue_url }
  }

  const placed = ({ id, order, totals, currency, buyer }: Checkout) => {
    // The intent goes with the rest of what was saved.
    cart.adopt({ ok: true, cart: null, messages: [] })
    cleared = unsent = undefined
    messages.value = []
    state.value = {
      status: 'placed',
      order: {
        confirmation: order ?? { id, permalink_url: '' },
        totals,
        currency,
        email: buyer?.email || draft.value.email,
      },
    }
  }

  /** Takes in an answer and shows where the checkout is by it. */
  const settle = ({ checkout, session, messages: said }: CheckoutResult) => {
    if (session) cart.adopt({ ok: true, messages: [], session })
    const more = checkout?.messages?.filter(({ content }) => !said.some(old => old.content === content))
    messages.value = [...said, ...(more ?? [])]
    if (checkout !== undefined) latest.value = checkout ?? undefined
    const now = latest.value
    if (!now || now.status === 'canceled') {
      latest.value = undefined
      state.value = { status: 'idle' }
    } else if (now.status === 'completed') placed(now)
    else if (now.status === 'requires_escalation') handOff(now.continue_url)
    else {
      draft.value = filledDraft(draft.value, now)
      show('ready')
    }
  }

  const load = async () => {
    if (!part) {
      if (!cart.state.value.view.continue_url || cart.state.value.view.stale) await cart.refresh()
      return handOff(cart.state.value.view.continue_url)
    }
    show('loading')
    try {
      if (cart.state.value.view.stale) await cart.refresh()
      let result = await part.get(undefined, call())
      // The merchant has lost the cart: reading it puts it together again.
      if (result.checkout === null && (await cart.refresh()).ok) result = await part.get(undefined, call())
      settle(result)
      if (!countries.value.length) countries.value = await part.countries(call()).catch(() => [])
    } catch (thrown) {
      fail(thrown)
    }
  }

  const check = async (intent: OpenIntent) => {
    const { reference, idempotency_key } = intent
    const mine = ++checks
    const checkout = latest.value
    state.value = { status: 'checking', reference, ...(checkout && { checkout }) }
    const read = async () => (mine === checks && part ? part.get(reference, call()) : undefined)
    const truth = await readBack(intent, read)
    if (mine !== checks || !truth) return
    if (truth.placed) return settle(truth.result)
    cleared = idempotency_key
    settle({ ...truth.result, messages: notPlaced })
  }

  const save = async (input: CheckoutInput): Promise<boolean> => {
    const sending = { ...unsent, ...input }
    if (!part || !latest.value || !isIn('ready', 'failed', 'saving')) return false
    show('saving')
    try {
      const update = () => withLock(environment, saved.name, () => part.update(sending, call()))
      // What is sent replaces what was there: doing it twice is doing it once.
      const result = await update().catch(async thrown => {
        if (!faultOf(thrown).retryable || offline()) throw thrown
        await wait(1000)
        return update()
      })
      unsent = undefined
      settle(result)
      return result.ok
    } catch (thrown) {
      unsent = sending
      fail(thrown)
      return false
    }
  }

  const place = async (handler_id: string) => {
    const reference = latest.value?.id
    if (!part || reference === undefined) return
    const open = parseSavedCart(saved)?.intent
    const again = open !== undefined && open.idempotency_key === cleared
    // Another tab, or this one before a reload, has sent an order that nothing is known of.
    if (open && !again) return check(open)
    const same = open?.reference === reference && open.handler_id === handler_id
    const idempotency_key = (same && open?.idempotency_key) || newKey(environment)
    const intent = { idempotency_key, reference, handler_id, started_at: Date.now() }
    keep({ intent })
    try {
      const result = await withLock(environment, saved.name, () =>
        part.complete(
          { instrument: { id: handler_id, handler_id, type: 'no_credential' } },
          call(idempotency_key),
        ),
      )
      const status = result.checkout?.status
      const refused = !result.ok && (status === 'incomplete' || status === 'ready_for_complete')
      if (!refused && status !== 'completed' && status !== 'requires_escalation') return check(intent)
      if (refused) keep({ intent: undefined })
      settle(result)
    } catch {
      return check(intent)
    }
  }

  const retry = async () => {
    const intent = parseSavedCart(saved)?.intent
    if (isIn('checking') && intent) check(intent)
    else if (isIn('failed')) await (unsent && latest.value ? save({}) : load())
  }

  const online = () => {
    if (isIn('checking') || (state.value.status === 'failed' && state.value.offline)) retry()
  }
  environment.addEventListener?.('online', online)

  return {
    state,
    draft,
    messages,
    countries,
    handlers,
    async start() {
      if (!isIn('idle', 'ready', 'failed', 'handed_off')) return
      const intent = parseSavedCart(saved)?.intent
      if (intent && part && intent.idempotency_key !== cleared) await check(intent)
      else await load()
    },
    edit(change) {
      draft.value = { ...draft.value, ...change }
    },
    save(input) {
      const done = saves.then(() => save(input))
      saves = done
      return done
    },
    async place() {
      if (isIn('saving')) await saves
      if (!isIn('ready')) return
      const [only, ...others] = handlers.value
      const id = draft.value.handler_id ?? (others.length ? undefined : only?.id)
      if (!handlers.value.some(handler => handler.id === id) || id === undefined) {
        messages.value = [refusal('field_required', 'Choose how to pay', '$.payment')]
        return
      }
      show('placing')
      await place(id)
    },
    retry,
    reset() {
      checks++
      latest.value = undefined
      messages.value = []
      const { email, destination } = draft.value
      draft.value = { email, destination }
      state.value = { status: 'idle' }
    },
    dispose() {
      checks++
      environment.removeEventListener?.('online', online)
    },
  }
}

const notPlaced = [refusal('payment_failed', 'The order was not placed', '$.payment')]
