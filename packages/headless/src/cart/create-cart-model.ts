import { signal } from '@preact/signals'
import type { CartResult } from '@tillkit/core'
import { refusal } from '../shared/refusal.ts'
import type { CartLineView, CartModel } from './cart-model.ts'
import { type CartQueueInit, createCartQueue } from './cart-queue.ts'
import type { Intent } from './intent.ts'

/** What a cart is made of. */
export type CartModelInit = CartQueueInit

/** The cart of one merchant: the shopper's acts as intents (targets, see `Intent`) for its queue. */
export function createCartModel(init: CartModelInit): CartModel {
  const { ledger, act, ...queue } = createCartQueue(init)
  const { state, messages, refresh } = queue
  const removed = signal<CartLineView>()
  /** Whether the line that was changed last was one of several of its variant. */
  let hasOthers = false

  const refuse = async (code: string): Promise<CartResult> => {
    messages.value = [refusal(code, code)]
    return { ok: false, messages: messages.value }
  }

  const change = (intent: Intent) => {
    const { set = intent.plus - 1 } = intent
    return Number.isSafeInteger(set) && set >= 0 ? act(intent) : refuse('quantity_invalid')
  }

  const setQuantity = (line: CartLineView | undefined, quantity: number) => {
    if (!line) return refuse('line_item_not_found')
    const { id, variant_id, title, image_url, price, seen_price } = line
    const { currency } = state.value.view
    const seen = { variant_id, title, image_url, price: seen_price ?? price, currency }
    const lines = ledger.base().line_items.filter(({ item }) => item.id === variant_id)
    const at = lines.findIndex(one => one.id === id)
    // A variant's first line is known by the variant, so that it is still found when the merchant renames the line.
    const key = at > 0 ? `#${id}` : `+${variant_id}`
    // One of several that was taken out comes back on top of the others.
    const isBack = at < 0 && hasOthers
    hasOthers = lines.length > 1
    return change({ key, seen, ...(isBack ? { plus: quantity } : { set: quantity, plus: 0 }) })
  }

  const drawn = (line_id: string) => state.value.view.lines.find(({ id }) => id === line_id)

  return {
    ...queue,
    removed,
    line: variant_id => state.value.view.lines.find(line => line.variant_id === variant_id),
    add(seen, quantity = 1) {
      removed.value = undefined
      return change({ key: `+${seen.variant_id}`, seen, plus: quantity })
    },
    setQuantity(line_id, quantity) {
      removed.value = undefined
      return setQuantity(drawn(line_id), quantity)
    },
    remove(line_id) {
      removed.value = drawn(line_id)
      return setQuantity(removed.value, 0)
    },
    async undoRemove() {
      const line = removed.value
      removed.value = undefined
      return line ? setQuantity(line, line.quantity) : { ok: true, messages: [] }
    },
    addCode: code => act({ key: `%${code}`, set: 1, plus: 0 }),
    removeCode: code => act({ key: `%${code}`, set: 0, plus: 0 }),
    retry: refresh,
    session: () => ledger.session,
    adopt(result, bought) {
      if (result.cart === null) removed.value = undefined
      queue.adopt(result, bought)
    },
  }
}
