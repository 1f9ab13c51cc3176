import { type Signal, signal } from '@preact/signals'
import { type CartPart, type CartResult, type Context, type Message, TillError } from '@tillkit/core'
import { faultOf } from '../shared/fault-of.ts'
import { refusal } from '../shared/refusal.ts'
import { wait } from '../shared/wait.ts'
import type { Keep } from '../storage/keep.ts'
import { withLock } from '../storage/lock.ts'
import type { Environment } from '../store/environment.ts'
import { type CartLedger, createCartLedger } from './cart-ledger.ts'
import type { CartState } from './cart-model.ts'
import { drawCart } from './draw-cart.ts'
import { changeFor, type Intent, merged, quantityIn, type Waiting, wanted } from './intent.ts'
import { joinTabs } from './join-tabs.ts'
import { parseQueue, writeQueue } from './pending-queue.ts'

/** What a cart is made of. */
export interface CartQueueInit {
  readonly part: CartPart
  readonly context: Context
  readonly environment: Environment
  /** The session, and what the shopper saw: for every tab. */
  readonly saved: Keep
  /** What is not confirmed yet: for this tab. */
  readonly pending: Keep
}

/** A cart's changes on their way: one at a time, each until it is known to be made or refused. */
export interface CartQueue {
  readonly state: Signal<CartState>
  readonly messages: Signal<readonly Message[]>
  readonly ledger: CartLedger
  /** A change the shopper asked for; resolves with the merchant's answer, or with `ok: false` after a fault. */
  act(intent: Intent): Promise<CartResult>
  /** Sends what waits, then reads the cart. */
  refresh(): Promise<CartResult>
  /** What a checkout answered; `cart: null` when it became an order. */
  adopt(result: CartResult): void
  dispose(): void
}

type Answer = (result: CartResult) => void

/** How often a change is sent again, unasked, after the merchant's cart showed that it was not made. */
const resends = 2

/** How long to wait before asking what became of a change, unless the merchant says: it may still be on its way. */
const pauseMs = 1000

/**
 * Sends intents one after the other. An answer that was lost is settled by reading the cart and comparing; only what the
 * merchant has not done is sent again.
 */
export function createCartQueue({ part, context, environment, saved, pending }: CartQueueInit): CartQueue {
  const ledger = createCartLedger(saved, context)
  const queue = new Map<string, Waiting>()
  /** Sent and not answered; while nothing is being sent, in doubt. */
  let flight: Waiting | undefined
  const readers: Answer[] = []
  let available: Readonly<Record<string, number>> = {}
  let stale = ledger.sync()
  let running: Promise<void> | undefined
  let fault: TillError | undefined

  const draw = () => {
    const all = new Map<string, Intent>(queue)
    if (flight) all.set(flight.key, merged(flight, queue.get(flight.key)))
    const waiting = ledger.cart === undefined && ledger.known.length > 0
    return drawCart(ledger.base(), [...all.values()], ledger.known, available, stale || waiting)
  }
  const offline = () => environment.navigator?.onLine === false
  const call = () => ({ context, ...(ledger.session && { session: ledger.session }) })

  const state = signal<CartState>({ status: 'idle', view: draw() })
  const messages = signal<readonly Message[]>([])

  const publish = () => {
    const view = draw()
    const { cart } = ledger
    writeQueue(pending, flight ? [flight, ...queue.values()] : [...queue.values()])
    if (fault) state.value = { status: 'failed', view, error: fault, offline: offline() }
    else if (cart !== undefined) state.value = { status: 'ready', view, cart }
    else state.value = { status: running ? 'loading' : 'idle', view }
  }

  const say = (more: readonly Message[]) => {
    const said = (message: Message) => messages.value.some(old => old.content === message.content)
    messages.value = [...messages.value, ...more.filter(message => !said(message))]
  }

  const put = (intent: Waiting) => queue.set(intent.key, merged(intent, queue.get(intent.key)))

  const take = (result: CartResult, sent?: Waiting) => {
    const taken = ledger.take(result, sent)
    available = { ...available, ...result.available }
    say(taken.messages)
    for (const intent of taken.lost) put({ ...intent, answer: [] })
    if (taken.news) tabs.tell()
    return taken.lost
  }

  const last = (): CartResult => ({ ok: true, messages: [], cart: ledger.cart ?? null })

  const read = async () => {
    const asked = ledger.session
    const result = asked ? await part.get(call()) : { ...last(), cart: null }
    // Bought, or changed for another tab's cart, while it was read: the answer is about a cart of the past.
    if (ledger.session !== asked) return
    const doubtful = flight
    flight = undefined
    stale = false
    take(result, doubtful)
    if (doubtful) decide(doubtful)
    if (!queue.size) for (const answer of readers.splice(0)) answer(result)
  }

  /** Whether what was sent came true, seen by the cart as it is. */
  const decide = (sent: Waiting) => {
    const { base = 0, set } = sent
    const now = quantityIn(ledger.base(), sent)
    const want = wanted(sent, base)
    if (set === undefined ? now >= want : now === want) settle(sent, last())
    // As a target, since what was sent may arrive yet: then the answer shows too many and they are taken out.
    else {
      const target = set === undefined ? now + sent.plus : want
      put({ ...sent, base: undefined, set: target, plus: 0, lost: (sent.lost ?? 0) + 1 })
    }
  }

  const settle = ({ answer }: Waiting, result: CartResult) => {
    for (const resolve of answer.splice(0)) resolve(result)
  }

  const send = async () => {
    const [next] = queue.values()
    if (!next) return
    queue.delete(next.key)
    const now = quantityIn(ledger.base(), next)
    const want = wanted(next, now)
    if (want === now) return settle(next, last())
    flight = { ...next, base: now }
    publish()
    try {
      const asked = ledger.session
      const result = await part.mutate(changeFor(ledger.base(), next), call())
      flight = undefined
      if (ledger.session === asked) compare(next, want, result)
      else {
        stale = true
        if (ledger.session) put(next)
        else settle(next, result)
      }
    } catch (thrown) {
      await recover({ ...next, base: now }, faultOf(thrown))
    }
  }

  const compare = (sent: Waiting, want: number, result: CartResult) => {
    const lost = take(result, sent).some(({ key }) => key === sent.key)
    const got = quantityIn(ledger.base(), sent)
    const { seen } = sent
    if (!result.cart) stale ||= result.cart === undefined
    else if (result.ok && seen && !lost) {
      if (got < want) {
        available = { ...available, [seen.variant_id]: got }
        say([refusal('insufficient_stock', `${seen.title}: only ${got}`)])
      }
      // A change that was taken for lost arrived after all.
      if (got > want && sent.lost) put({ ...sent, set: want, plus: 0, lost: 0, answer: [] })
    }
    settle(sent, result)
  }

  /** Reads the cart before anything is sent again. Rejects when that is for the shopper to decide. */
  const recover = async (sent: Waiting, thrown: TillError) => {
    flight = sent
    if (offline()) throw thrown
    await wait(Math.min(thrown.retryAfterMs ?? pauseMs, 10 * pauseMs))
    await read()
    const again = queue.get(sent.key)
    if (again && (!thrown.retryable || (again.lost ?? 0) > resends)) throw thrown
  }

  const work = () => stale || flight || queue.size || readers.length

  const step = () => {
    stale = ledger.sync() || stale
    return stale || flight || !queue.size ? read() : send()
  }

  const run = async () => {
    while (work()) {
      if (offline()) throw new TillError('network', 'Offline')
      await withLock(environment, saved.name, step)
      publish()
    }
  }

  const pump = () => {
    fault = undefined
    stale = ledger.sync() || stale
    running ??= run()
      .catch(thrown => {
        fault = faultOf(thrown)
      })
      .then(() => {
        running = undefined
        if (!fault && work()) return pump()
        if (fault) {
          const result = { ok: false, messages: [refusal(fault.code, fault.message)] }
          for (const waiting of [...queue.values(), ...(flight ? [flight] : [])]) settle(waiting, result)
          for (const answer of readers.splice(0)) answer(result)
        }
        publish()
      })
    publish()
  }

  /** A change the shopper asked for. */
  const act = (intent: Intent) =>
    new Promise<CartResult>(resolve => {
      if (!running) messages.value = []
      ledger.replays = 0
      const older = queue.get(intent.key)
      const newer = { ...intent, answer: [resolve] }
      queue.set(intent.key, older ? merged(older, newer) : newer)
      pump()
    })

  const refresh = () =>
    new Promise<CartResult>(resolve => {
      readers.push(resolve)
      pump()
    })

  const tabs = joinTabs(environment, saved.name, pump, () => fault && pump())

  for (const intent of parseQueue(pending)) {
    const waiting = { ...intent, answer: [] }
    if (intent.base === undefined || flight) put(waiting)
    else flight = waiting
  }
  if (work()) pump()

  return {
    state,
    messages,
    ledger,
    act,
    refresh,
    adopt(result) {
      if (result.cart === null) {
        ledger.forget()
        messages.value = []
        tabs.tell()
      } else take(result)
      pump()
    },
    dispose: tabs.dispose,
  }
}
