import type { Adapter, Call, CheckoutInput, CompleteInput } from '@tillkit/core'
import type { MerchantSideDoor } from '../merchant-side-door.ts'
import { freshEmail, optionsOf } from '../shopper/to-the-counter.ts'

/** A reply of a merchant as it came over the wire. */
export interface RecordedReply {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** One call of an adapter: its path in the adapter, its arguments, and what the merchant answered to it. */
export interface Act {
  readonly call: readonly [part: 'catalog' | 'cart' | 'checkout' | 'order', method: string]
  readonly args: readonly unknown[]
  readonly replies: readonly RecordedReply[]
}

/** A whole visit, from a search to the order: plain JSON, so that one at a real server can be kept in a file. */
export type Visit = readonly Act[]

/** Where a visit is made. */
export interface Visited {
  /** A new adapter over this fetch; each act has one of its own, since some remember what they have read. */
  create(fetch: typeof globalThis.fetch): Adapter | Promise<Adapter>
  /** The merchant as it answers when all is well. */
  readonly fetch: typeof globalThis.fetch
  readonly merchant: Pick<MerchantSideDoor, 'known' | 'accepted'>
}

/** Makes a purchase, as far as the adapter can, and writes down every reply of the merchant. */
export async function recordVisit({ create, fetch, merchant }: Visited): Promise<Visit> {
  const acts: Act[] = []
  const { known } = merchant
  const context = {
    currency: known.currencies[0] ?? 'EUR',
    language: 'en',
    address_country: known.destination.address_country ?? 'DE',
  }
  let session: string | undefined

  async function act<T>(call: Act['call'], ...input: readonly unknown[]): Promise<T> {
    const replies: RecordedReply[] = []
    const adapter = await create(async (target, init) => {
      const request = new Request(target, init)
      const reply = await fetch(request.clone())
      const text = await reply.clone().text()
      const { status, headers } = reply
      replies.push({
        method: request.method,
        url: request.url,
        status,
        headers: Object.fromEntries(headers),
        text,
      })
      return reply
    })
    const args = [...input, { context, ...(session !== undefined && { session }) } satisfies Call]
    const result = await callOf(adapter, call)?.(...args)
    session = (result as { readonly session?: string }).session ?? session
    acts.push({ call, args, replies })
    return result as T
  }

  const { cart, checkout, order, capabilities } = await create(fetch)
  if (capabilities.search !== 'none') {
    await act(['catalog', 'search'], { text: known.search_text, limit: 10 })
    await act(['catalog', 'search'], { category: known.category, limit: 10, sort: capabilities.sorts[0] })
  }
  type Products = Awaited<ReturnType<Adapter['catalog']['lookup']>>
  const handles = [known.simple, known.other, known.with_options, known.sold_out].filter(it => it !== null)
  const products = await act<Products>(['catalog', 'lookup'], handles)
  if (!cart) return acts
  type Answer = Awaited<ReturnType<typeof cart.mutate>>
  const variantOf = (handle: string) => products.find(it => it.handle === handle)?.variants[0]?.id ?? ''
  const add = (handle: string) => ({ type: 'add', lines: [{ variant_id: variantOf(handle), quantity: 1 }] })
  await act(['cart', 'mutate'], add(known.simple))
  const filled = await act<Answer>(['cart', 'mutate'], add(known.other))
  const line_item_id = filled.cart?.line_items[0]?.id ?? ''
  await act(['cart', 'mutate'], { type: 'set_quantity', line_item_id, quantity: 2 })
  if (capabilities.discount_codes !== 'none') {
    await act(['cart', 'mutate'], { type: 'add_code', code: known.codes.unknown })
    await act(['cart', 'mutate'], { type: 'add_code', code: known.codes.good })
  }
  await act(['cart', 'get'])
  if (!checkout) return acts
  type Checked = Awaited<ReturnType<typeof checkout.update>>
  const update = (input: CheckoutInput) => act<Checked>(['checkout', 'update'], input)
  await act(['checkout', 'countries'])
  await act(['checkout', 'get'], undefined)
  const buyer = { email: freshEmail(), first_name: 'Ada', last_name: 'Byron' }
  const offered = await update({ buyer, destination: known.destination })
  await update({ fulfillment_option_id: optionsOf(offered)[0]?.id ?? '' })
  const input: CompleteInput = await merchant.accepted()
  const done = await act<Checked>(['checkout', 'complete'], input)
  await act(['checkout', 'get'], done.checkout?.id)
  if (order && done.checkout?.order) await act(['order', 'get'], done.checkout.order.id)
  return acts
}

/** The function of an adapter that an act calls; undefined where the adapter has no such part (any more). */
export function callOf(
  adapter: Adapter,
  [part, method]: Act['call'],
): ((...args: readonly unknown[]) => Promise<unknown>) | undefined {
  const owner = adapter[part] as unknown as
    | Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>
    | undefined
  return (
    owner?.[method] &&
    ((...args) => (owner[method] as (...all: readonly unknown[]) => Promise<unknown>)(...args))
  )
}
