import { batch } from '@preact/signals'
import type { CartResult, Variant } from '@tillkit/core'
import type { CartModel } from '@tillkit/headless'
import { storeOf } from '../mount/store-of.ts'
import { type Ga4Detail, toGa4 } from '../shared/ga4.ts'
import { createSay } from '../shared/say.ts'
import english from '../strings/en/more.json'
import type { Buying } from './buying.ts'

/**
 * Sends the last wish for a variant, which is `more` than the one before, and explains the answer. Wishes of the same
 * wait find themselves sent already. Rejects only when the code of the cart cannot be loaded.
 */
export async function send(buying: Buying, variant: Variant, more: number): Promise<void> {
  const { context, wishes, product } = buying
  const { page, element } = context
  const { id, price } = variant
  const forget = () => {
    wishes.value = new Map(wishes.value).set(id, undefined)
  }
  const name = more > 0 ? 'till-add-to-cart' : 'till-remove-from-cart'
  if (!page.emit(element, name, detailOf(buying, variant, Math.abs(more)))) return forget()

  const store = await storeOf(context.store)
  const cart = store.cart.value ?? (await store.openCart())
  const wish = wishes.value.get(id)
  if (wish === undefined) return
  const image = variant.media?.[0] ?? product.media?.[0]
  const line = cart.line(id)
  const seen = {
    variant_id: id,
    title: titleOf(buying, variant),
    price: price.amount,
    currency: price.currency,
    ...(image && { image_url: image.url }),
  }
  const answer = batch(() => {
    forget()
    return line ? cart.setQuantity(line.id, wish) : cart.add(seen, wish)
  })
  // Not before the change is on its way: drawing it would keep that waiting.
  setTimeout(page.ensureToggle, 100)
  explain(buying, variant, await answer, cart)
}

/** Puts one in if there is none, and goes to the checkout. */
export function buyNow(buying: Buying, opener: HTMLElement): void {
  if (!buying.quantity.value) buying.setQuantity(1)
  buying.context.page.openDrawer('checkout', buying.context.store.id, opener)
}

/** Tells the page that the shopper looks at a variant. */
export function tellChoice(buying: Buying): void {
  const { context, selection } = buying
  const variant = selection.variant.value
  if (variant) context.page.emit(context.element, 'till-select-item', detailOf(buying, variant, 1))
}

/** What an event about so many of a variant tells. */
function detailOf({ product, context }: Buying, variant: Variant, quantity: number): Ga4Detail {
  const { id, title, price } = variant
  const source = { id, name: product.title, variant: title, price, quantity }
  return toGa4(context.store.merchant.name, price.currency, [source])
}

function explain({ notice, context }: Buying, { id }: Variant, result: CartResult, cart: CartModel): void {
  const { available = {} } = result
  const count = Object.hasOwn(available, id) ? available[id] : undefined
  const say = createSay('more', english, context.page)
  const refused = result.messages.find(({ type }) => type === 'error')?.content ?? ''
  const hasFailed = cart.state.value.status === 'failed'
  notice.value = () => {
    if (count !== undefined) return say(count ? 'only_left' : 'none_left', { count })
    if (!hasFailed) return refused
    // The wish is sent again later: what kept it back is told only as long as it does.
    const state = cart.state.value
    const isWaiting = state.status === 'failed' && cart.line(id)?.pending !== false
    return isWaiting
      ? say(state.offline ? 'offline' : 'unreached', { merchant: context.store.merchant.name })
      : ''
  }
}

/** The product's title with what was chosen, as the cart's line will be called. */
function titleOf({ product }: Buying, { options }: Variant): string {
  const chosen = product.options?.length && options?.map(({ label }) => label).join(' / ')
  return chosen ? `${product.title} (${chosen})` : product.title
}
