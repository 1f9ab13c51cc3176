import { signal } from '@preact/signals'
import { type CartPart, type CartResult, type Context, type Message, TillError } from '@tillkit/core'
import { faultOf } from '../shared/fault-of.ts'
import { refusal } from '../shared/refusal.ts'
import { wait } from '../shared/wait.ts'
import type { Keep } from '../storage/keep.ts'
import { withLock } from '../storage/lock.ts'
import type { Environment } from '../store/environment.ts'
import { createCartLedger } from './cart-ledger.ts'
import type { CartLineView, CartModel, CartState, Seen } from './cart-model.ts'
import { drawCart } from './draw-cart.ts'
import { changeFor, type Intent, merged, quantityIn, type Waiting, wanted } from './intent.ts'
import { joinTabs } from './join-tabs.ts'
import { parseQueue, writeQueue } from './pending-queue.ts'

/** What a cart is made of. */
export interface CartModelInit {
  readonly part: CartPart
  readonly context: Context
  readonly environment: Environment
  /** The session, and what the shopper saw: for every tab. */
  readonly saved: Keep
  /** What is not confirmed yet: for this tab. */
  readonly pending: Keep
}

type Answer = (result: CartResult) => void

/** How often a change is sent again, unasked, after the merchant's cart showed that it was not made. */
const resends = 2

/** How long to wait before asking what became of a change, unless the merchant says: it may still be on its way. */
const pauseMs = 1000

/**
 * The cart of one merchant. The shopper's acts become intents (targets, see `Intent`), sent one at a time; an answer
 * that was lost is settled by reading the cart and comparing.
 */
export function createCartModel({ part, context, environment, saved, pending }: CartModelInit): CartModel {
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
  const removed = signal<CartLineView>()

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

  const refuse = (code: string, content: string): Promise<CartResult> => {
    const message = refusal(code, content)
    messages.value = [message]
    return Promise.resolve({ ok: false, messages: [message] })
  }

  const refresh = () =>
    new Promise<CartResult>(resolve => {
      readers.push(resolve)
      pump()
    })

  /** What the shopper saw of a line that is drawn. */
  const seenIn = ({ variant_id, title, image_url, price, seen_price }: CartLineView): Seen => {
    const { currency } = state.value.view
    return { variant_id, title, image_url, price: seen_price ?? price, currency }
  }

  const setQuantity = (line: CartLineView | undefined, quantity: number) => {
    if (!line) return refuse('line_item_not_found', 'No such line')
    if (!(quantity >= 0)) return refuse('quantity_invalid', 'No quantity')
    const { id, variant_id } = line
    // A variant's first line is known by the variant, so that it is still found when the merchant renames the line.
    const first = ledger.base().line_items.find(({ item }) => item.id === variant_id)
    const key = !first || first.id === id ? `+${variant_id}` : `#${id}`
    return act({ key, seen: seenIn(line), set: Math.floor(quantity), plus: 0 })
  }

  const drawn = (line_id: string) => state.value.view.lines.find(({ id }) => id === line_id)

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
    removed,
    line: variant_id => state.value.view.lines.find(line => line.variant_id === variant_id),
    add(seen, quantity = 1) {
      removed.value = undefined
      if (!(quantity >= 1)) return refuse('quantity_invalid', 'No quantity')
      return act({ key: `+${seen.variant_id}`, seen, plus: Math.floor(quantity) })
    },
    setQuantity(line_id, quantity) {
      removed.value = undefined
      return setQuantity(drawn(line_id), quantity)
    },
    remove(line_id) {
      const line = drawn(line_id)
      removed.value = line
      return setQuantity(line, 0)
    },
    undoRemove() {
      const line = removed.value
      removed.value = undefined
      if (!line) return Promise.resolve(last())
      return act({ key: `+${line.variant_id}`, seen: seenIn(line), set: line.quantity, plus: 0 })
    },
    addCode: code => act({ key: `%${code}`, set: 1, plus: 0 }),
    removeCode: code => act({ key: `%${code}`, set: 0, plus: 0 }),
    refresh,
    retry: refresh,
    session: () => ledger.session,
    adopt(result) {
      if (result.cart === null) {
        ledger.forget()
        messages.value = []
        removed.value = undefined
        tabs.tell()
      } else take(result)
      pump()
    },
    dispose: tabs.dispose,
  }
}
