import type { Buyer, PostalAddress } from '@tillkit/core'
import type { Basket, BasketLine } from './ucp-basket.ts'
import { checkoutMessages, standingMessages, type UcpMessage, ucpError } from './ucp-messages.ts'
import { ucpDeliveries, ucpRates } from './ucp-seed.ts'
import type { UcpShelf } from './ucp-shelf.ts'

/** The body of a request about a cart or a checkout, as far as the stand-in reads it. */
export interface BasketRequest {
  readonly cart_id?: string
  readonly line_items?: readonly {
    readonly id?: string
    readonly item: { readonly id: string }
    readonly quantity: number
  }[]
  readonly buyer?: Buyer
  readonly context?: { readonly currency?: string }
  readonly discounts?: { readonly codes?: readonly string[] }
  readonly fulfillment?: {
    readonly methods?: readonly {
      readonly line_item_ids?: readonly string[]
      readonly destinations?: readonly (PostalAddress & { readonly id?: string })[]
      readonly groups?: readonly { readonly selected_option_id?: string }[]
    }[]
  }
  readonly payment?: {
    readonly instruments?: readonly {
      readonly handler_id: string
      readonly billing_address?: PostalAddress
    }[]
  }
  readonly payment_data?: { readonly handler_id: string }
}

/** What the stand-in was told to be. */
export interface CounterRules {
  /** Whether a line that is short is kept with an error (true), or left as it was (false): UCP allows both. */
  readonly keepsShort: boolean
  readonly currencies: readonly string[]
  /** How many of the next payments are declined. */
  declines: number
  /** How many of the next payments go on at the merchant's page. */
  escalations: number
  /** How often the next order answers that it is being placed. */
  busy: number
}

/** What came of a request: the basket, or none; with what there is to say once. */
export interface CounterReply {
  readonly basket?: Basket
  readonly notes: readonly UcpMessage[]
  /** Variant id → how many can be had. */
  readonly available: Readonly<Record<string, number>>
}

/** The stand-in's counter: where baskets are filled and paid. */
export interface UcpCounter {
  readonly baskets: readonly Basket[]
  find(id: string): Basket | undefined
  create(request: BasketRequest, asCheckout: boolean): CounterReply
  replace(basket: Basket, request: BasketRequest): CounterReply
  complete(basket: Basket, request: BasketRequest): CounterReply
}

/** Opens the counter of a shelf. */
export function createUcpCounter(shelf: UcpShelf, rules: CounterRules): UcpCounter {
  const baskets: Basket[] = []
  let serial = 0

  /** Lines as asked for; none where one of them is of nothing that there is. */
  function fill(basket: Basket, wanted: BasketRequest['line_items'] = []) {
    const notes: UcpMessage[] = []
    const available: Record<string, number> = {}
    const lines: BasketLine[] = []
    for (const { id, item, quantity } of wanted) {
      const variant = shelf.variant(item.id)
      if (!variant)
        return { notes: [ucpError('item_unavailable', `No ${item.id}`)], available, lines: undefined }
      const before = basket.lines.find(line => line.id === id)
      const isShort = quantity > variant.stock && quantity > (before?.quantity ?? 0)
      if (isShort) available[variant.id] = variant.stock
      if (isShort && !rules.keepsShort) {
        const code = variant.stock ? 'insufficient_inventory' : 'out_of_stock'
        notes.push(ucpError(code, `${variant.stock} left`, before && `$.line_items[${lines.length}]`))
        if (before) lines.push(before)
      } else {
        serial += 1
        lines.push({ id: before?.id ?? `li_${serial}`, variant, quantity })
      }
    }
    return { notes, available, lines }
  }

  function replace(basket: Basket, request: BasketRequest): CounterReply {
    const { notes, available, lines } = fill(basket, request.line_items)
    if (!lines) return { notes, available }
    basket.lines = lines
    basket.codes = request.discounts?.codes ?? []
    basket.isEscalated = false
    // Full replacement: what is not sent is gone.
    for (const part of ['buyer', 'destination', 'option', 'billing', 'covered'] as const) delete basket[part]
    const [method] = request.fulfillment?.methods ?? []
    const [destination] = method?.destinations ?? []
    const option = method?.groups?.[0]?.selected_option_id
    const billing = request.payment?.instruments?.[0]?.billing_address
    if (request.buyer) basket.buyer = request.buyer
    if (destination) basket.destination = { ...destination, id: destination.id ?? 'dest-1' }
    if (method?.line_item_ids?.[0]) basket.covered = method.line_item_ids
    if (billing) basket.billing = billing
    if (ucpDeliveries.some(it => it.id === option)) basket.option = option ?? ''
    else if (option)
      notes.push(
        ucpError('invalid', 'No such delivery', '$.fulfillment.methods[0].groups[0].selected_option_id'),
      )
    return { basket, notes, available }
  }

  return {
    baskets,
    find: id => baskets.find(it => it.cartId === id || (it.isCheckout && it.checkoutId === id)),
    create(request, asCheckout) {
      const converted = baskets.find(it => it.cartId === request.cart_id && !it.orderId)
      if (converted) {
        converted.isCheckout = true
        return { basket: converted, notes: [], available: {} }
      }
      if (request.cart_id) return { notes: [ucpError('not_found', 'No such cart')], available: {} }
      const wish = request.context?.currency ?? ''
      const currency = rules.currencies.includes(wish) && wish in ucpRates ? wish : 'EUR'
      serial += 1
      const ids = { cartId: `cart_${serial}`, checkoutId: `chk_${serial}` }
      const basket: Basket = { ...ids, currency, isCheckout: asCheckout, lines: [], codes: [], busy: 0 }
      const reply = replace(basket, request)
      // Of what is all sold out, no cart is made.
      if (!reply.basket || !basket.lines[0]) return { notes: reply.notes, available: reply.available }
      baskets.push(basket)
      return reply
    },
    replace,
    complete(basket, request) {
      const payment = request.payment?.instruments?.[0] ?? request.payment_data
      const hindrance = [...standingMessages(basket, 0), ...checkoutMessages(basket)].some(
        it => it.type === 'error',
      )
      if (basket.orderId || hindrance) return { basket, notes: [], available: {} }
      if (payment?.handler_id !== 'invoice')
        return { basket, notes: [ucpError('invalid', 'No such handler', '$.payment')], available: {} }
      if (rules.declines > 0) {
        rules.declines -= 1
        return { basket, notes: [ucpError('payment_failed', 'Declined', '$.payment')], available: {} }
      }
      if (rules.escalations > 0) {
        rules.escalations -= 1
        basket.isEscalated = true
        return { basket, notes: [], available: {} }
      }
      for (const { variant, quantity } of basket.lines) variant.stock -= quantity
      basket.orderId = `ORD-${basket.checkoutId}`
      basket.busy = rules.busy
      rules.busy = 0
      return { basket, notes: [], available: {} }
    },
  }
}
