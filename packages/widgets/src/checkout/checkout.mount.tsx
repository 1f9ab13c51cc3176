import { effect, untracked } from '@preact/signals'
import summaryCss from '../cart/summary.css?inline'
import { draw } from '../mount/draw.ts'
import type { Mount } from '../mount/page.ts'
import { storeOf } from '../mount/store-of.ts'
import { createSay } from '../shared/say.ts'
import englishCart from '../strings/en/cart.json'
import englishMessages from '../strings/en/messages.json'
import { checkoutCss, createCheckoutView } from './checkout-view.tsx'

/**
 * Mounts `<till-checkout>`: the checkout of one merchant, in place. Until there is something to order it says so, and
 * asks the merchant nothing.
 */
export const mount: Mount = async context => {
  const { element, root, page } = context
  const store = await storeOf(context.store)
  const sayCart = createSay('cart', englishCart, page)
  const checkout = createCheckoutView({
    page,
    element,
    root,
    store,
    sayCart,
    sayMessage: createSay('messages', englishMessages, page),
    onKeepReading: undefined,
  })
  const drawn = draw(context, [summaryCss, checkoutCss], () => (
    <section aria-labelledby="title">
      <h2 id="title" class="said">
        {sayCart('checkout_title')}
      </h2>
      {checkout.view()}
    </section>
  ))
  // The checkout is read again whenever the merchant has confirmed another cart than before.
  const begun = store.hasSavedCart() || store.hasOpenOrder()
  let known: string | undefined
  const follow = effect(() => {
    const cart = store.cart.value
    const { status, view } = cart?.state.value ?? { status: 'idle', view: undefined }
    if (status !== 'ready' || !view || view.stale) return
    const now = view.lines.map(({ id, quantity }) => `${id}×${quantity}`).join()
    const isNew = known === undefined ? !begun : now !== known
    if (now && isNew) untracked(() => void checkout.start())
    known = now
  })
  if (begun) void checkout.start()

  return {
    update: drawn.update,
    dispose() {
      follow()
      drawn.dispose()
      checkout.dispose()
    },
  }
}
