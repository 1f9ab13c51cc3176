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
import { distinct } from '../shared/distinct.ts'
import { faultOf } from '../shared/fault-of.ts'
import { newKey } from '../shared/new-key.ts'
import { patiently } from '../shared/patiently.ts'
import { refusal } from '../shared/refusal.ts'
import type { Keep } from '../storage/keep.ts'
import { withLock } from '../storage/lock.ts'
import { type OpenIntent, parseSavedCart } from '../storage/saved-cart.ts'
import type { Environment } from '../store/environment.ts'
import { contentsOf, isOther, totalsOf } from './cart-contents.ts'
import type { CheckoutDraft, CheckoutModel, CheckoutState } from './checkout-model.ts'
import { filledDraft } from './filled-draft.ts'
import { doubtOf, lookAgain } from './look-again.ts'
import { boughtOf, placedOrder } from './placed-order.ts'
import { isPlaced, readBack } from './read-back.ts'
import { change, isOpen, letGo } from './saved-order.ts'
import { sendTwice } from './send-twice.ts'

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
  /** The order whose outcome this page is waiting for; a new object for each question, so that one answer counts. */
  let doubt: OpenIntent | undefined
  /** The key of an intent that was read back as not placed: it may be used again. */
  let cleared: string | undefined
  /** What was in the cart whose checkout the shopper sees. */
  let contents: string | undefined
  /** Whether the merchant's checkout had other lines than its cart. */
  let isOdd: boolean | undefined

  const offline = () => environment.navigator?.onLine === false
  const isIn = (...statuses: CheckoutState['status'][]) => statuses.includes(state.value.status)
  const alone = <T>(task: () => Promise<T>) => withLock(environment, saved, task)
  const call = (idempotency_key?: string): Call => ({ context, session: cart.session(), idempotency_key })

  const show = (status: 'ready' | 'saving' | 'placing') => {
    const checkout = latest.value
    state.value = checkout ? { status, checkout } : { status: 'idle' }
  }

  const fail = (thrown: unknown) => {
    state.value = { status: 'failed', error: faultOf(thrown), offline: offline(), checkout: latest.value }
  }

  /** Of a step that is not given up: the answer is taken when it comes. */
  const late = () => fail(new TillError('timeout', 'The merchant takes its time'))

  const handOff = (continue_url: string | undefined) => {
    if (!continue_url) return fail(new TillError('unsupported', 'No page to go on at'))
    change(saved, cart, { handed: true })
    state.value = { status: 'handed_off', continue_url }
  }

  const placed = (checkout: Checkout) => {
    const { cart_id } = doubt ?? {}
    // The intent goes with the rest of what was saved.
    cart.adopt({ ok: true, cart: null, messages: [] }, cart_id ? boughtOf(checkout, cart_id) : undefined)
    doubt = cleared = unsent = undefined
    messages.value = []
    state.value = { status: 'placed', order: placedOrder(checkout, draft.value) }
  }

  /** Takes in an answer and shows where the checkout is by it. */
  const settle = ({ checkout, session, messages: said }: CheckoutResult) => {
    if (session) cart.adopt({ ok: true, messages: [], session })
    messages.value = distinct([...said, ...(checkout?.messages ?? [])])
    if (checkout !== undefined) latest.value = checkout ?? undefined
    const now = latest.value
    if (!now || now.status === 'canceled') {
      latest.value = undefined
      show('ready')
    } else if (now.status === 'completed') placed(now)
    else if (now.status === 'requires_escalation') handOff(now.continue_url)
    else {
      // What the cart had late, or twice, is known to the cart alone: it looks again, and an order waits for that.
      isOdd = isOther(cart, now)
      if (isOdd) void cart.refresh()
      contents = contentsOf(cart)
      draft.value = filledDraft(draft.value, now)
      show('ready')
    }
  }

  const read = async () => {
    const { stale, continue_url } = cart.state.value.view
    if (part) state.value = { status: 'loading', checkout: latest.value }
    if (stale || !(part || continue_url)) await cart.refresh()
    if (!part) return handOff(cart.state.value.view.continue_url)
    try {
      let result = await part.get(undefined, call())
      const { intent } = parseSavedCart(saved) ?? {}
      // An order that was read back as not placed: with its cart gone it may have arrived after all.
      if (result.checkout === null && intent) return void check(part, intent)
      // The merchant has lost the cart: reading it puts it together again.
      if (result.checkout === null && (await cart.refresh()).ok) result = await part.get(undefined, call())
      settle(result)
    } catch (thrown) {
      fail(thrown)
    }
  }

  const load = async () => {
    await patiently(read(), late)
    if (part && isIn('ready') && !countries.value.length)
      countries.value = await part.countries(call()).catch(() => [])
  }

  const check = async (part: CheckoutPart, open: OpenIntent) => {
    const { reference, idempotency_key } = open
    // Where the clock was put back it would be open for as long.
    const intent = { ...open, started_at: Math.min(open.started_at, Date.now()) }
    if (intent.started_at !== open.started_at && isOpen(saved, open)) change(saved, cart, { intent })
    doubt = intent
    cleared = undefined
    state.value = { status: 'checking', reference, checkout: latest.value }
    // Another tab may still be sending it.
    await alone(async () => {})
    const truth = await readBack(intent, async () =>
      doubt === intent ? part.get(reference, call()) : undefined,
    )
    if (doubt !== intent || !truth) return
    if (isPlaced(truth)) return settle(truth)
    doubt = undefined
    if (truth.checkout) {
      cleared = idempotency_key
      settle({ ...truth, messages: notPlaced })
    } else {
      letGo(saved, cart, intent)
      await load()
    }
  }

  const save = async (input: CheckoutInput): Promise<boolean> => {
    const sending = { ...unsent, ...input }
    if (!part || !latest.value || !isIn('ready', 'failed', 'saving')) return false
    show('saving')
    unsent = sending
    let isLate = false
    try {
      const update = () => alone(() => part.update(sending, call()))
      const twice = sendTwice(update, thrown => {
        if (offline()) throw thrown
        change(saved, cart, { doubted_at: Date.now() })
      })
      const result = await patiently(twice, () => {
        isLate = true
        late()
      })
      if (unsent === sending) unsent = undefined
      settle(result)
      // Who was told that it failed does not go on by what was pressed before.
      return result.ok && !isLate
    } catch (thrown) {
      fail(thrown)
      return false
    }
  }

  const place = async (part: CheckoutPart, reference: string, handler_id: string) => {
    const { intent: open, cart_id } = parseSavedCart(saved) ?? {}
    // Another tab, or this one before a reload, has sent an order that nothing is known of.
    if (open && open.idempotency_key !== cleared) return check(part, open)
    const isSame = open?.reference === reference && open.handler_id === handler_id
    const idempotency_key = isSame ? open.idempotency_key : newKey(environment)
    const intent = { idempotency_key, reference, handler_id, cart_id, started_at: Date.now() }
    const instrument = { id: handler_id, handler_id, type: 'no_credential' }
    doubt = intent
    change(saved, cart, { intent, aside: undefined })
    let isRefused = false
    try {
      const sent = alone(() => part.complete({ instrument }, call(idempotency_key)))
      const result = await patiently(sent, () => {
        state.value = { status: 'checking', reference, checkout: latest.value }
      })
      // Nobody needs to ask any more.
      doubt = intent
      if (isPlaced(result)) return settle(result)
      // After a doubt the first try may be what the second was refused for.
      if (!isSame && !result.ok && /^(incomplete|ready_for_complete)$/.test(`${result.checkout?.status}`)) {
        doubt = undefined
        letGo(saved, cart, intent)
        return settle(result)
      }
      isRefused = !result.ok
    } catch {}
    await check(part, intent)
    // A merchant that remembers keys would refuse this one for ever.
    if (isRefused && cleared) letGo(saved, cart, intent)
  }

  /** Goes on where it stopped: at an order in doubt, at what was not sent, else with what the merchant has. */
  const resume = async () => {
    const open = doubt ?? parseSavedCart(saved)?.intent
    if (part && open && open.idempotency_key !== cleared) await check(part, open)
    else if (unsent && latest.value) await save({})
    else await load()
  }

  const retry = async () => {
    if (isIn('checking', 'failed')) await resume()
  }

  const online = () => {
    if (state.value.status !== 'failed' || state.value.offline) retry()
  }
  environment.addEventListener?.('online', online)

  return {
    state,
    draft,
    messages,
    countries,
    handlers,
    async start() {
      if (isIn('idle', 'ready', 'failed', 'handed_off')) await resume()
    },
    edit(change) {
      draft.value = { ...draft.value, ...change }
    },
    save(input) {
      // Shown at once, so that an order waits for it.
      if (isIn('ready')) show('saving')
      const done = saves.then(() => save(input))
      saves = done
      return done
    },
    async place() {
      if ((isIn('saving') && !(await saves)) || !isIn('ready')) return
      const { value } = latest
      const { handler_id } = draft.value
      // The only way to pay need not be chosen.
      const way = handlers.value.find(({ id }, _, { length }) => id === (handler_id ?? (length > 1 || id)))
      if (!part || !value) return
      if (!way) {
        messages.value = [refusal('field_required', 'Choose how to pay', '$.payment')]
        return
      }
      show('placing')
      const doubtful = doubtOf(saved)
      // What the cart does not know to be in this order would be put into the next.
      if (doubtful || cart.state.value.view.stale) await patiently(lookAgain(cart, doubtful), late)
      if (!isIn('placing')) return
      const now = cart.state.value
      if (now.status === 'failed' && now.error.retryable) return fail(now.error)
      const isSame = contentsOf(cart) === contents
      if (doubtful || isOdd || !isSame) await load()
      const { value: last } = latest
      if (isSame && last && totalsOf(last) === totalsOf(value)) {
        if (!isIn('ready', 'placing')) return
        show('placing')
        return place(part, last.id, way.id)
      }
      messages.value = [...messages.value, changed]
    },
    retry,
    reset() {
      doubt = undefined
      latest.value = undefined
      messages.value = []
      const { email, destination } = draft.value
      draft.value = { email, destination }
      show('ready')
    },
    dispose() {
      doubt = undefined
      environment.removeEventListener?.('online', online)
    },
  }
}

const notPlaced = [refusal('payment_failed', 'The order was not placed', '$.payment')]
const changed = refusal('cart_changed', 'The cart has changed')
