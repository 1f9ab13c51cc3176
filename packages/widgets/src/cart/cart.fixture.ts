import { signal } from '@preact/signals'
import type { CartResult, Message, TillError } from '@tillkit/core'
import type { CartLineView, CartModel, CartState, CartView } from '@tillkit/headless'

/** A cart whose answers a test gives. `asked` lists what the shopper did. */
export interface FakeCart extends CartModel {
  readonly asked: unknown[][]
  /** The merchant's answer: replaces what is drawn. */
  show(
    view: Partial<CartView>,
    more?: { messages?: readonly Message[]; removed?: CartLineView | undefined },
  ): void
  fail(error: TillError, offline?: boolean): void
}

/** A line, of mugs unless told otherwise. */
export function aLine(line: Partial<CartLineView> = {}): CartLineView {
  const { quantity = 1, price = 1250 } = line
  return {
    id: 'line-1',
    variant_id: 'mug-blue',
    title: 'Enamel mug, blue',
    price,
    quantity,
    totals: [{ type: 'total', amount: price * quantity }],
    pending: false,
    ...line,
  }
}

/** What is drawn of some lines, with totals that fit. */
export function aCartView(lines: readonly CartLineView[], more: Partial<CartView> = {}): CartView {
  const amount = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  return {
    currency: 'EUR',
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totals: lines.length
      ? [
          { type: 'subtotal', amount },
          { type: 'total', amount },
        ]
      : [],
    stale: false,
    discounts: {},
    ...more,
  }
}

/** A cart model that takes everything and remembers what it was asked. */
export function fakeCart(lines: readonly CartLineView[], more: Partial<CartView> = {}): FakeCart {
  const state = signal<CartState>({ status: 'ready', view: aCartView(lines, more), cart: null })
  const messages = signal<readonly Message[]>([])
  const removed = signal<CartLineView>()
  const asked: unknown[][] = []
  const ok: CartResult = { ok: true, messages: [] }
  const answer = (...question: unknown[]) => {
    asked.push(question)
    return Promise.resolve(messages.value.some(({ type }) => type === 'error') ? { ...ok, ok: false } : ok)
  }
  const draw = (next: readonly CartLineView[]) => {
    state.value = { status: 'ready', view: aCartView(next, more), cart: null }
  }
  const now = () => state.value.view.lines
  return {
    state,
    messages,
    removed,
    asked,
    show(view, extra = {}) {
      state.value = { status: 'ready', view: { ...state.value.view, ...view }, cart: null }
      if (extra.messages) messages.value = extra.messages
      if ('removed' in extra) removed.value = extra.removed
    },
    fail(error, offline = false) {
      state.value = { status: 'failed', view: state.value.view, error, offline }
    },
    line: id => now().find(({ variant_id }) => variant_id === id),
    add: (...question) => answer('add', ...question),
    setQuantity(id, quantity) {
      draw(now().map(line => (line.id === id ? aLine({ ...line, quantity }) : line)))
      return answer('setQuantity', id, quantity)
    },
    remove(id) {
      removed.value = now().find(line => line.id === id)
      draw(now().filter(line => line.id !== id))
      return answer('remove', id)
    },
    undoRemove() {
      const line = removed.value
      removed.value = undefined
      if (line) draw([...now(), line])
      return answer('undoRemove')
    },
    addCode: code => answer('addCode', code),
    removeCode: code => answer('removeCode', code),
    refresh: () => answer('refresh'),
    retry: () => answer('retry'),
    session: () => 'session',
    adopt: () => {},
    dispose: () => {},
  }
}
