import { signal } from '@preact/signals'
import type { CartModel } from '@tillkit/headless'
import type { CheckoutView } from '../checkout/checkout-view.tsx'
import { drawWith } from '../mount/draw-with.ts'
import type { DrawerView, Page } from '../mount/page.ts'
import { storeOf } from '../mount/store-of.ts'
import { doToDialog } from '../shared/do-to-dialog.ts'
import { createSay } from '../shared/say.ts'
import english from '../strings/en/cart.json'
import englishMessages from '../strings/en/messages.json'
import base from '../styles/base.css?inline'
import controls from '../styles/controls.css?inline'
import tokens from '../styles/tokens.css?inline'
import { borrowTheme } from './borrow-theme.ts'
import { toCartDetail } from './cart-events.ts'
import { cartsOf } from './carts.ts'
import type { Desk } from './desk.ts'
import drawerCss from './drawer.css?inline'
import { DrawerBody } from './drawer-body.tsx'
import { Failed } from './failed.tsx'
import { Icon } from './icon.tsx'
import { lockScroll } from './lock-scroll.ts'
import { sayFor } from './say-for.ts'
import { createSectionState, type SectionState } from './section-state.ts'
import summaryCss from './summary.css?inline'

/** The one drawer of a page: a dialog in a host element of its own at the end of the body. */
export interface Drawer {
  open(view: DrawerView, storeId: string, opener: HTMLElement): Promise<void>
  close(): void
  dispose(): void
}

/** Where the drawer is: at the carts, or at the checkout of one merchant. */
interface Place {
  readonly checkoutOf?: string
  /** Absent while its code is on its way. */
  readonly checkout?: CheckoutView
  readonly failed?: boolean
}

/** How long the sheet takes to fade, with some to spare; see `drawer.css`. */
const fadeMs = 200

/** Makes a closed drawer. Carts and checkouts that it shows live on while it is closed. */
export function createDrawer(page: Page): Drawer {
  const host = document.createElement('till-drawer')
  const root = host.attachShadow({ mode: 'open' })
  const say = createSay('cart', english, page)
  const sayMessage = createSay('messages', englishMessages, page)
  const carts = cartsOf(page)
  const states = new Map<CartModel, SectionState>()
  const checkouts = new Map<string, CheckoutView>()
  const place = signal<Place>({})
  const said = signal('')
  const checkoutCss = signal('')
  /** A task after the sheet stands: to draw, lay out and show all in one would hold up a phone. */
  const isFilled = signal(false)
  let opener: HTMLElement | undefined
  let unlock: (() => void) | undefined
  let pressed: EventTarget | null

  // Drawn at once and for good.
  const dialog = () => root.querySelector('dialog')
  const focusTitle = () => root.querySelector('h2')?.focus()
  const close = () => doToDialog(dialog(), 'close')
  const announce = (text: string) => {
    said.value = text
  }

  const desk: Desk = {
    page,
    say,
    sayMessage,
    announce,
    close,
    emit: (name, detail) => page.emit(host, name, detail),
    stateOf(cart) {
      const state = states.get(cart) ?? createSectionState(cart)
      states.set(cart, state)
      return state
    },
    async tell(source, answer, name, lines) {
      const detail = name && toCartDetail(source, lines)
      const { ok } = await answer
      if (ok && name) desk.emit(name, detail)
      if (ok) desk.emit('till-cart-change', toCartDetail(source))
      return ok
    },
    async checkout(checkoutOf) {
      let checkout = checkouts.get(checkoutOf)
      place.value = { checkoutOf, ...(checkout && { checkout }) }
      focusTitle()
      const from = page.stores.get(checkoutOf)
      if (!from) return
      try {
        if (!checkout) {
          const [code, store] = await Promise.all([import('../checkout/checkout-view.tsx'), storeOf(from)])
          checkout =
            checkouts.get(checkoutOf) ??
            code.createCheckoutView({
              page,
              element: host,
              root,
              store,
              sayCart: say,
              sayMessage,
              onKeepReading: close,
            })
          checkouts.set(checkoutOf, checkout)
          checkoutCss.value = code.checkoutCss
          if (place.peek().checkoutOf === checkoutOf) place.value = { checkoutOf, checkout }
        }
        await checkout.start()
      } catch {
        place.value = { checkoutOf, failed: true }
      }
    },
  }

  const showCart = () => {
    place.value = {}
    focusTitle()
  }

  const closed = () => {
    if (dialog()?.open) return
    watch.disconnect()
    unlock?.()
    unlock = undefined
    announce('')
    if (opener?.isConnected) opener.focus({ preventScroll: true })
    setTimeout(clear, fadeMs)
  }
  /** What was drawn has faded: the cart is next, and an order that was placed is over. */
  const clear = () => {
    if (dialog()?.open) return
    for (const [id, checkout] of checkouts) {
      if (checkout.finished()) {
        checkouts.delete(id)
        checkout.dispose()
      }
    }
    place.value = {}
    isFilled.value = false
  }
  /** A page that swaps its body takes the drawer with it, without a `close` event. */
  const watch = new MutationObserver(() => {
    if (!host.isConnected) close()
  })

  const drawn = drawWith(
    { element: host, root, page, attribute: name => (name === 'face' ? 'own' : null) },
    () => [tokens, base, controls, summaryCss, drawerCss, checkoutCss.value],
    () => {
      const { checkoutOf, checkout, failed } = place.value
      const isCart = checkoutOf === undefined
      return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one beside the sheet; Escape is the dialog's own
        <dialog
          part="drawer"
          aria-labelledby="title"
          onClose={closed}
          onPointerDown={event => {
            pressed = event.target
          }}
          onClick={({ target, currentTarget }) => {
            if (target === currentTarget && pressed === target) close()
          }}
        >
          <div class={isCart ? 'sheet' : 'sheet full'}>
            <div class="bar" part="header">
              {!isCart && !checkout?.finished() && (
                <button type="button" class="round" part="back" aria-label={say('back')} onClick={showCart}>
                  <Icon name="back" />
                </button>
              )}
              <h2 id="title" tabIndex={-1}>
                {say(isCart ? 'title' : 'checkout_title')}
              </h2>
              <button type="button" class="round" part="close" aria-label={say('close')} onClick={close}>
                <Icon name="close" />
              </button>
            </div>
            <div class="scroll" key={checkoutOf}>
              {(isCart ? (
                isFilled.value && <DrawerBody desk={desk} carts={carts} />
              ) : failed ? (
                <Failed
                  say={sayFor(say, page.stores.get(checkoutOf)?.merchant.name ?? '')}
                  onRetry={() => desk.checkout(checkoutOf)}
                />
              ) : (
                checkout?.view()
              )) || <i class="wait tall" />}
            </div>
          </div>
          <p class="said" role="status">
            {said.value}
          </p>
        </dialog>
      )
    },
  )

  return {
    async open(view, storeId, from) {
      opener = from
      borrowTheme(host, from)
      if (!host.isConnected) {
        close()
        document.body.append(host)
      }
      if (view === 'checkout') place.value = { checkoutOf: storeId }
      if (!dialog()?.open) {
        doToDialog(dialog(), 'showModal')
        unlock ??= lockScroll()
        watch.observe(document.documentElement, { childList: true })
        watch.observe(document.body, { childList: true })
      }
      await new Promise(resolve => setTimeout(resolve))
      isFilled.value = true
      const loading = carts.load()
      if (view === 'checkout') return desk.checkout(storeId)
      showCart()
      await loading
      const sources = carts.sources.peek()
      // The page went away while an order was being placed: what became of it comes before all else.
      const open = sources.find(({ place: { store } }) => store?.hasOpenOrder() && !store.checkout.peek())
      if (open) return desk.checkout(open.place.id)
      if (storeId !== sources[0]?.place.id) root.getElementById(`cart-${storeId}`)?.scrollIntoView()
      for (const source of sources) {
        const detail = toCartDetail(source)
        if (detail.items[0]) desk.emit('till-view-cart', detail)
      }
    },
    close,
    dispose() {
      close()
      watch.disconnect()
      unlock?.()
      drawn.dispose()
      for (const state of states.values()) state.waiting.dispose()
      for (const checkout of checkouts.values()) checkout.dispose()
      checkouts.clear()
      host.remove()
    },
  }
}
