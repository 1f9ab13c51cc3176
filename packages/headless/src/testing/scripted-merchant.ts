import type { Cart, CartOp, CartPart, CartResult, LineItem, Message } from '@tillkit/core'
import { TillError, ucpVersion } from '@tillkit/core'

/**
 * What a call meets: `before` is lost on its way, `after` is done and its answer lost, `portal` is answered by somebody else,
 * `late` is done after the caller gave up, `twice` is done two times, and `again` a second time after its answer.
 */
export type Mishap = 'before' | 'after' | 'portal' | 'late' | 'twice' | 'again'

/** A merchant that tests tell what to do. It speaks the contract directly and keeps count. */
export interface ScriptedMerchant {
  readonly part: CartPart
  /** Met by the next calls, in order. */
  readonly mishaps: (Mishap | undefined)[]
  readonly prices: Map<string, number>
  readonly stock: Map<string, number>
  /** Answers wait this long. */
  delayMs: number
  /** When what is `late` arrives, in milliseconds after it was sent. */
  lateMs: number
  /** Session → cart. */
  readonly carts: Map<string, Cart>
  readonly calls: string[]
  expire(): void
  /** Everything but the orders is gone: carts, sessions, and what was on its way. */
  restart(): void
  /** Sets a price from now on, in every cart too. */
  reprice(variant: string, price: number): void
  /** Nothing is left of a variant, in carts neither. */
  sellOut(variant: string): void
  /** Where the purchase goes on, for a merchant that hands off. */
  continueUrl: string | undefined
  /** Runs `task` at the merchant, with the next mishap. */
  answer<T>(name: string, task: () => T): Promise<T>
}

/** A merchant selling any variant at 1000 unless told otherwise, from a stock of 100. */
export function scriptedMerchant(): ScriptedMerchant {
  let number = 0
  let starts = 0
  const carts = new Map<string, Cart>()
  const prices = new Map<string, number>()
  const stock = new Map<string, number>()
  const calls: string[] = []
  const mishaps: (Mishap | undefined)[] = []
  const delay = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

  const build = (id: string, quantities: Map<string, number>, codes: readonly string[]): Cart => {
    const line_items = [...quantities].map(([variant, quantity]): LineItem => {
      const price = prices.get(variant) ?? 1000
      return {
        id: `${id}-${variant}`,
        item: { id: variant, title: variant, price },
        quantity,
        totals: [{ type: 'total', amount: price * quantity }],
      }
    })
    const amount = line_items.reduce((sum, line) => sum + line.item.price * line.quantity, 0)
    const off = Math.floor((amount * codes.length) / 10)
    const totals = [
      { type: 'subtotal', amount },
      ...(codes.length ? [{ type: 'discount', amount: 0 - off }] : []),
      { type: 'total', amount: amount - off },
    ]
    return {
      ucp: { version: ucpVersion },
      id,
      currency: 'EUR',
      line_items,
      totals,
      discounts: { codes },
      ...(merchant.continueUrl && { continue_url: merchant.continueUrl }),
    }
  }

  const apply = (op: CartOp, asked: string | undefined): CartResult => {
    const known = asked !== undefined && carts.has(asked)
    const session = known ? asked : `session-${++number}`
    const cart = carts.get(session)
    const quantities = new Map(cart?.line_items.map(line => [line.item.id, line.quantity]))
    let codes = cart?.discounts?.codes ?? []
    const messages: Message[] = []
    const available: Record<string, number> = {}
    const refuse = (code: string) =>
      messages.push({ type: 'error', code, content: code, severity: 'recoverable' })
    const put = (variant: string, quantity: number) => {
      const most = stock.get(variant) ?? 100
      if (quantity > most) {
        refuse('insufficient_stock')
        available[variant] = most
      }
      // A change that is refused takes nothing out.
      const fits = Math.min(quantity, Math.max(most, quantities.get(variant) ?? 0))
      if (fits > 0) quantities.set(variant, fits)
      else quantities.delete(variant)
    }
    if (op.type === 'add')
      for (const line of op.lines)
        put(line.variant_id, (quantities.get(line.variant_id) ?? 0) + line.quantity)
    else if (op.type === 'set_quantity') {
      const line = cart?.line_items.find(({ id }) => id === op.line_item_id)
      if (line) put(line.item.id, op.quantity)
      else refuse('line_item_not_found')
    } else if (op.type === 'add_code') {
      if (op.code.startsWith('BAD')) refuse('discount_code_invalid')
      else codes = [...new Set([...codes, op.code])]
    } else codes = codes.filter(code => code !== op.code)
    if (!cart && !quantities.size && !codes.length) return { ok: !messages.length, cart: null, messages }
    const next = build(cart?.id ?? `cart-${session}`, quantities, codes)
    carts.set(session, next)
    return { ok: !messages.length, cart: next, messages, available, ...(!known && { session }) }
  }

  const rebuild = (change: (quantities: Map<string, number>) => unknown) => {
    for (const [session, { id, line_items, discounts }] of carts) {
      const quantities = new Map(line_items.map(line => [line.item.id, line.quantity]))
      change(quantities)
      carts.set(session, build(id, quantities, discounts?.codes ?? []))
    }
  }

  const answer = async <T>(name: string, task: () => T): Promise<T> => {
    calls.push(name)
    const mishap = mishaps.shift()
    const begun = starts
    await delay(merchant.delayMs)
    if (mishap === 'before' || begun !== starts) throw new TillError('network', 'lost on the way')
    if (mishap === 'portal') throw new TillError('broken_reply', 'a login page')
    if (mishap === 'late') {
      setTimeout(() => begun === starts && task(), merchant.lateMs)
      throw new TillError('timeout', 'too slow')
    }
    const first = task()
    const result = mishap === 'twice' ? task() : first
    if (mishap === 'again') setTimeout(() => begun === starts && task(), merchant.lateMs)
    await delay(merchant.delayMs)
    if (mishap === 'after' || begun !== starts) throw new TillError('network', 'answer lost')
    return result
  }

  const merchant: ScriptedMerchant = {
    mishaps,
    prices,
    stock,
    delayMs: 10,
    lateMs: 2500,
    continueUrl: undefined,
    carts,
    calls,
    expire: () => carts.clear(),
    restart() {
      starts++
      carts.clear()
    },
    reprice(variant, price) {
      prices.set(variant, price)
      rebuild(() => {})
    },
    sellOut(variant) {
      stock.set(variant, 0)
      rebuild(quantities => quantities.delete(variant))
    },
    answer,
    part: {
      get: call =>
        answer('get', () => {
          const cart = call.session === undefined ? undefined : carts.get(call.session)
          return { ok: true, cart: cart ?? null, messages: [] }
        }),
      mutate: (op, call) => answer(op.type, () => apply(op, call.session)),
    },
  }
  return merchant
}
