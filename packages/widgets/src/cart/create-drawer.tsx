import { signal } from '@preact/signals'
import type { CartModel } from '@tillkit/headless'
import type { CheckoutView } from '../checkout/checkout-view.tsx'
import { drawWith } from '../mount/draw-with.ts'
import type { DrawerView, Page } from '../mount/page.ts'
import { storeOf } from '../mount/store-of.ts'
import { createSay } from '../shared/say.ts'
import english from '../strings/en/cart.json'
import englishMessages from '../strings/en/messages.json'
import base from '../styles/base.css?inline'
import controls from '../styles/controls.css?inline'
import tokens from '../styles/tokens.css?inline'
import { borrowTheme } from './borrow-theme.ts'
import { toCartDetail } from './cart-events.ts'
import { cartsOf } from './carts.ts'
import drawerCss from './drawer.css?inline'
import { DrawerBody } from './drawer-body.tsx'
import { Icon } from './icon.tsx'
import { lockScroll } from './lock-scroll.ts'
import { createSectionState, type SectionState } from './section-state.ts'
import summaryCss from './summary.css?inline'

/** The one drawer of a page: a dialog in a host element of its own at the end of the body. */
export interface Drawer {
  open(view: DrawerView, storeId: string, opener: HTMLElement): Promise<void>
  close(): void
  dispose(): void
}

/** Makes a closed drawer. Carts and checkouts that it shows live on while it is closed. */
export function createDrawer(page: Page, document: Document): Drawer {
  const host = document.createElement('till-drawer')
  const root = host.attachShadow({ mode: 'open' })
  const say = createSay('cart', english, page)
  const sayMessage = createSay('messages', englishMessages, page)
  const carts = cartsOf(page)
  const states = new Map<CartModel, SectionState>()
  const checkouts = new Map<string, CheckoutView>()
  const where = signal<{ readonly view: DrawerView; readonly storeId: string }>({ view: 'cart', storeId: '' })
  const checkout = signal<CheckoutView>()
  const checkoutCss = signal('')
  const failed = signal(false)
  const said = signal('')
  let opener: HTMLElement | undefined
  let unlock: (() => void) | undefined
  let dialog: HTMLDialogElement | null = null
  let heading: HTMLElement | null = null
  let pressed: EventTarget | null = null

  const announce = (text: string) => {
    said.value = text
  }
  const stateOf = (cart: CartModel) => {
    const state = states.get(cart) ?? createSectionState(cart, page.language, say, announce)
    states.set(cart, state)
    return state
  }
  const close = () => dialog?.close()

  const showCart = () => {
    where.value = { view: 'cart', storeId: '' }
    heading?.focus()
  }
  const showCheckout = async (storeId: string) => {
    const place = page.stores.get(storeId)
    if (!place) return
    checkout.value = checkouts.get(storeId)
    failed.value = false
    where.value = { view: 'checkout', storeId }
    heading?.focus()
    try {
      if (!checkout.value) {
        const [module, store] = await Promise.all([import('../checkout/checkout-view.tsx'), storeOf(place)])
        const made =
          checkouts.get(storeId) ??
          module.createCheckoutView({
            page,
            element: host,
            root,
            store,
            sayCart: say,
            sayMessage,
            onKeepReading: close,
          })
        checkouts.set(storeId, made)
        checkoutCss.value = module.checkoutCss
        if (where.value.storeId === storeId) checkout.value = made
      }
      await checkout.value?.start()
    } catch {
      failed.value = true
    }
  }

  const closed = () => {
    if (dialog?.open) return
    watch.disconnect()
    unlock?.()
    unlock = undefined
    for (const [id, view] of checkouts) {
      if (!view.finished()) continue
      checkouts.delete(id)
      view.dispose()
    }
    where.value = { view: 'cart', storeId: '' }
    announce('')
    if (opener?.isConnected) opener.focus({ preventScroll: true })
  }
  /** A page that swaps its body takes the drawer with it, without a `close` event. */
  const watch = new MutationObserver(() => {
    if (!host.isConnected) close()
  })

  const drawn = drawWith(
    { element: host, root, page, attribute: name => (name === 'face' ? 'own' : null) },
    () => [tokens, base, controls, summaryCss, drawerCss, checkoutCss.value],
    () => {
      const { view, storeId } = where.value
      const isCart = view === 'cart'
      const merchant = page.stores.get(storeId)?.merchant.name ?? ''
      return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one beside the sheet; Escape is the dialog's own
        <dialog
          part="drawer"
          aria-labelledby="title"
          ref={element => {
            dialog = element
          }}
          onClose={closed}
          onPointerDown={event => {
            pressed = event.target
          }}
          onClick={event => {
            if (event.target === dialog && pressed === dialog) close()
          }}
        >
          <div class={isCart ? 'sheet' : 'sheet checkout-sheet'}>
            <header part="header">
              {!isCart && !checkout.value?.finished() && (
                <button
                  type="button"
                  class="icon-btn"
                  part="back"
                  aria-label={say('back')}
                  onClick={showCart}
                >
                  <Icon name="back" />
                </button>
              )}
              <h2
                id="title"
                tabIndex={-1}
                ref={element => {
                  heading = element
                }}
              >
                {say(isCart ? 'title' : 'checkout_title')}
              </h2>
              <button type="button" class="icon-btn" part="close" aria-label={say('close')} onClick={close}>
                <Icon name="close" />
              </button>
            </header>
            <div class="scroll" key={view}>
              {isCart ? (
                <DrawerBody
                  page={page}
                  carts={carts}
                  element={host}
                  say={say}
                  sayMessage={sayMessage}
                  announce={announce}
                  stateOf={stateOf}
                  onCheckout={id => void showCheckout(id)}
                  onClose={close}
                />
              ) : failed.value ? (
                <div class="note error" role="alert">
                  <p>{say('failed', { merchant })}</p>
                  <button type="button" class="btn" onClick={() => void showCheckout(storeId)}>
                    {say('retry')}
                  </button>
                </div>
              ) : (
                (checkout.value?.view() ?? <div class="wait tall" aria-busy="true" />)
              )}
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
      if (dialog && !dialog.open) {
        dialog.showModal()
        unlock ??= lockScroll(document)
        watch.observe(document.documentElement, { childList: true })
        watch.observe(document.body, { childList: true })
      }
      const loading = carts.load()
      if (view === 'checkout') return showCheckout(storeId)
      showCart()
      await loading
      if (storeId !== carts.sources.peek()[0]?.place.id)
        root.getElementById(`cart-${storeId}`)?.scrollIntoView()
      for (const { place, cart } of carts.sources.peek()) {
        const now = cart.peek()?.state.peek().view
        if (!now?.lines.length) continue
        page.emit(host, 'till-view-cart', toCartDetail(place.merchant.name, now.currency, now.lines))
      }
    },
    close,
    dispose() {
      close()
      watch.disconnect()
      unlock?.()
      drawn.dispose()
      for (const state of states.values()) state.dispose()
      for (const view of checkouts.values()) view.dispose()
      host.remove()
    },
  }
}
