import { type Signal, signal } from '@preact/signals'
import {
  type Call,
  type CartPart,
  type CartResult,
  type Context,
  type Message,
  TillError,
} from '@tillkit/core'
import { distinct } from '../shared/distinct.ts'
import { faultOf } from '../shared/fault-of.ts'
import { refusal } from '../shared/refusal.ts'
import { wait } from '../shared/wait.ts'
import type { Keep } from '../storage/keep.ts'
import { withLock } from '../storage/lock.ts'
import type { BoughtCart } from '../storage/saved-cart.ts'
import type { Environment } from '../store/environment.ts'
import { type CartLedger, createCartLedger } from './cart-ledger.ts'
import type { CartState } from './cart-model.ts'
import { drawCart } from './draw-cart.ts'
import { changeFor, type Intent, merged, outstanding, quantityIn, type Waiting, wanted } from './intent.ts'
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
  /** What a checkout answered; `cart: null` when the cart `bought` became an order. */
  adopt(result: CartResult, bought?: BoughtCart): void
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
  const messages = signal<readonly Message[]>([])
  const say = (more: readonly Message[]) => {
    messages.value = distinct([...messages.value, ...more])
  }
  const ledger = createCartLedger({
    saved,
    context,
    takesTurns: !!environment.navigator?.locks,
    say,
    tell: turn => tabs.tell(turn),
  })
  const queue = new Map<string, Waiting>()
  /** Sent and not answered; while nothing is being sent, in doubt. */
  let flight: Waiting | undefined
  const readers: Answer[] = []
  let available: Readonly<Record<string, number>> = {}
  let running: Promise<void> | undefined
  /** What a lost or altered cart had waits to be put right. */
  let mending = false
  let fault: TillError | undefined

  const waiting = () => [...(flight ? [flight] : []), ...queue.values()]
  const draw = () => drawCart(ledger.base(), waiting(), ledger.known, available, ledger.stale)
  const offline = () => environment.navigator?.onLine === false
  const call = (): Call => ({ context, session: ledger.session })

  const state = signal<CartState>({ status: 'idle', view: draw() })

  const publish = () => {
    const view = draw()
    const { cart } = ledger
    if (!tabs.isLeft) writeQueue(pending, waiting())
    if (fault) state.value = { status: 'failed', view, error: fault, offline: offline() }
    else if (cart !== undefined) state.value = { status: 'ready', view, cart }
    else state.value = { status: running ? 'loading' : 'idle', view }
  }

  /** Takes over what another tab has written; what waits here is on top of what was put in there. */
  const sync = () => {
    const isNews = ledger.sync()
    for (const one of queue.values()) queue.set(one.key, ledger.onTop(one))
    return isNews
  }

  const put = (older: Waiting, newer = queue.get(older.key)) => queue.set(older.key, merged(older, newer))

  const take = (result: CartResult, sent?: Waiting, isDoubted?: boolean) => {
    const lost = ledger.take(result, sent, isDoubted)
    // What was wished since counts with what was sent.
    const later = sent && queue.get(sent.key)
    if (later) queue.set(later.key, { ...later, added: ledger.addedOf(later) })
    available = { ...available, ...result.available }
    for (const intent of lost) put({ ...intent, answer: [] })
    mending ||= lost.length > 0
    return lost
  }

  const last = (): CartResult => ({ ok: true, messages: [], cart: ledger.cart ?? null })

  const settle = (answers: Answer[], result = last()) => {
    for (const answer of answers.splice(0)) answer(result)
  }

  const read = async () => {
    const { session } = ledger
    let doubtful = flight
    const result = session ? await part.get(call()) : { ...last(), cart: null }
    // Bought, or changed by another tab or page, while it was read: the answer is about a cart of the past.
    if (sync() || ledger.session !== session || flight !== doubtful) return
    flight = undefined
    doubtful &&= ledger.onTop(doubtful)
    ledger.stale = false
    const isAlone = doubtful && ledger.isAlone(doubtful)
    take(result, doubtful, !!doubtful)
    if (doubtful) decide(doubtful, isAlone)
  }

  /** Whether what was sent came true, seen by the cart as it is. */
  const decide = (sent: Waiting, isAlone?: boolean) => {
    const set = outstanding(sent, quantityIn(ledger.base(), sent), ledger.boughtOf(sent), isAlone)
    if (set === undefined) settle(sent.answer)
    else {
      const lost = (sent.lost ?? 0) + 1
      put({ ...sent, base: undefined, set: set - sent.plus, added: ledger.addedOf(sent), lost })
    }
  }

  const send = async (next: Waiting) => {
    queue.delete(next.key)
    const { session, cart_id } = ledger
    const base = quantityIn(ledger.base(), next)
    const want = wanted(next, base)
    if (want === base) {
      // Every tab has to know that it is as wished, and did not come to this by arriving twice.
      if (ledger.cart) take(last(), { ...next, base })
      return settle(next.answer)
    }
    const op = changeFor(ledger.base(), next)
    const sent = { ...next, base, cart_id, added: ledger.addedOf(next), sending: ledger.begin() }
    flight = sent
    publish()
    try {
      const result = await part.mutate(op, call())
      // The page was left and came back: what was kept is at work.
      if (flight !== sent) return
      sync()
      if (ledger.session === session) compare(sent, want, result, op.type === 'add')
      else {
        // Bought meanwhile: what went into another cart than that is not in the order.
        ledger.stale = true
        if (ledger.session || result.cart?.id !== cart_id) put(next)
        else settle(next.answer, result)
      }
      flight = undefined
    } catch (thrown) {
      if (flight !== sent) return
      const { retryable, retryAfterMs = pauseMs } = faultOf(thrown)
      if (offline()) throw thrown
      // What became of it is read before anything is sent again.
      await wait(Math.min(retryAfterMs, 10 * pauseMs))
      await read()
      const { lost = 0 } = queue.get(next.key) ?? {}
      // What fails for good stands back for what else waits; in the end the shopper decides.
      if (lost > (retryable || queue.size > 1 ? resends : 0)) throw thrown
    }
  }

  const compare = (sent: Waiting, want: number, result: CartResult, isAddition: boolean) => {
    const isAlone = ledger.isAlone(sent)
    const lost = take(result, sent).some(({ key }) => key === sent.key)
    const got = quantityIn(ledger.base(), sent)
    const { seen } = sent
    if (!result.cart) ledger.stale ||= result.cart === undefined
    else if (seen && !lost) {
      if (got < want && result.ok) {
        available = { ...available, [seen.variant_id]: got }
        say([refusal('insufficient_stock', `${seen.title}: ${got}`)])
      }
      // A change that was taken for lost arrived after all; or an addition arrived twice, and may be refused for the second.
      if (got > want && ((sent.lost && result.ok) || (isAddition && isAlone))) {
        mending = true
        put({ ...sent, base: undefined, set: want, plus: 0, added: undefined, lost: 0, answer: [] })
      }
    }
    settle(sent.answer, result)
  }

  const step = async () => {
    do {
      sync()
      if (ledger.isUnsure(flight)) ledger.stale = true
      const [next] = queue.values()
      await (ledger.stale || flight || !next ? read() : send(next))
      // Another tab that looked meanwhile would take what it finds for all that there was.
    } while (mending && queue.size)
    mending = false
  }

  const work = () => ledger.stale || waiting()[0]

  const run = async () => {
    while (work()) {
      if (offline()) throw new TillError('network', 'Offline')
      await withLock(environment, saved, step)
      publish()
    }
  }

  /** What is kept is what waits: a page of this tab that was shown meanwhile has settled the rest, or left more. */
  const restore = () => {
    readers.push(...waiting().flatMap(({ answer }) => answer))
    queue.clear()
    flight = undefined
    for (const intent of parseQueue(pending)) {
      const restored = { ...intent, answer: [] }
      if (intent.base === undefined || flight) put(restored)
      else flight = restored
    }
    // What is known is as old as the page.
    ledger.stale = !!ledger.session
  }

  const pump = (isBack?: boolean) => {
    fault = undefined
    if (isBack) restore()
    sync()
    running ??= run()
      .catch(thrown => {
        fault = faultOf(thrown)
      })
      .then(() => {
        running = undefined
        if (!fault && work()) return pump()
        const failed = fault && { ok: false, messages: [refusal(fault.code, fault.message)] }
        for (const { answer } of waiting()) settle(answer, failed)
        settle(readers, failed)
        publish()
      })
    publish()
  }

  const tabs = joinTabs(environment, saved.name, (isBack, turn) => {
    ledger.hear(turn)
    pump(isBack)
  })

  restore()
  if (work()) pump()

  return {
    state,
    messages,
    ledger,
    act: intent =>
      new Promise(resolve => {
        if (!running) messages.value = []
        ledger.replays = 0
        // More of a line is on top of what there ought to be.
        if (!intent.plus) ledger.wish(intent.key)
        const older = queue.get(intent.key)
        // What another tab puts in from now on comes on top.
        const newer = { ...intent, added: ledger.addedOf(intent), answer: [resolve] }
        put(older ?? newer, older && newer)
        pump()
      }),
    refresh: () =>
      new Promise(resolve => {
        readers.push(resolve)
        ledger.stale = true
        pump()
      }),
    adopt(result, bought) {
      if (result.cart === null) {
        ledger.forget(bought)
        messages.value = []
        available = {}
      } else take(result)
      pump()
    },
    dispose: tabs.dispose,
  }
}
