import { signal } from '@preact/signals'
import type { CartResult } from '@tillkit/core'
import { refusal } from '../shared/refusal.ts'
import type { CartLineView, CartModel, Seen } from './cart-model.ts'
import { type CartQueueInit, createCartQueue } from './cart-queue.ts'

/** What a cart is made of. */
export type CartModelInit = CartQueueInit

/** The cart of one merchant: the shopper's acts as intents (targets, see `Intent`) for its queue. */
export function createCartModel(init: CartModelInit): CartModel {
  const queue = createCartQueue(init)
  const { state, messages, act } = queue
  const removed = signal<CartLineView>()

  const refuse = (code: string, content: string): Promise<CartResult> => {
    const message = refusal(code, content)
    messages.value = [message]
    return Promise.resolve({ ok: false, messages: [message] })
  }

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
    const first = queue.ledger.base().line_items.find(({ item }) => item.id === variant_id)
    const key = !first || first.id === id ? `+${variant_id}` : `#${id}`
    return act({ key, seen: seenIn(line), set: Math.floor(quantity), plus: 0 })
  }

  const drawn = (line_id: string) => state.value.view.lines.find(({ id }) => id === line_id)

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
      if (!line) return Promise.resolve({ ok: true, messages: [] })
      return act({ key: `+${line.variant_id}`, seen: seenIn(line), set: line.quantity, plus: 0 })
    },
    addCode: code => act({ key: `%${code}`, set: 1, plus: 0 }),
    removeCode: code => act({ key: `%${code}`, set: 0, plus: 0 }),
    refresh: queue.refresh,
    retry: queue.refresh,
    session: () => queue.ledger.session,
    adopt(result) {
      if (result.cart === null) removed.value = undefined
      queue.adopt(result)
    },
    dispose: queue.dispose,
  }
}
