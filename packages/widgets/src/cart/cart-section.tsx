import type { Capabilities } from '@tillkit/core'
import type { CartLineView, CartModel } from '@tillkit/headless'
import type { VNode } from 'preact'
import type { Page, PageStore } from '../mount/page.ts'
import { safeUrl } from '../shared/safe-url.ts'
import type { Say } from '../shared/say.ts'
import { tellChange, toCartDetail } from './cart-events.ts'
import { CartLine } from './cart-line.tsx'
import { DiscountCode } from './discount-code.tsx'
import { Notes } from './notes.tsx'
import type { SectionState } from './section-state.ts'
import { Totals } from './totals.tsx'

/** What a merchant's section of the drawer is drawn from. */
export interface CartSectionProps {
  readonly page: Page
  readonly place: PageStore
  readonly cart: CartModel
  readonly state: SectionState
  /** Undefined until known. */
  readonly capabilities: Capabilities | undefined
  /** One of several merchants. */
  readonly several: boolean
  /** Where events start. */
  readonly element: Element
  readonly say: Say
  readonly sayMessage: Say
  readonly announce: (text: string) => void
  readonly onCheckout: () => void
}

/** What the shopper buys from one merchant: lines, codes, totals as sent, one button. */
export function CartSection(props: CartSectionProps): VNode {
  const { page, place, cart, state, capabilities, several, element, say, sayMessage, announce, onCheckout } =
    props
  const { language } = page
  const merchant = place.merchant.name
  const current = cart.state.value
  const { view } = current
  const { currency, lines } = view
  const messages = cart.messages.value
  const removed = cart.removed.value
  const gap = removed ? Math.min(state.gap.value, lines.length) : -1
  const isCode = (code = '') => code.startsWith('discount_code')
  const tell = (
    answer: ReturnType<CartModel['add']>,
    name?: Parameters<typeof tellChange>[5],
    about?: readonly CartLineView[],
  ) => tellChange(page, element, merchant, cart, answer, name, about)

  const setQuantity = (line: CartLineView, at: number, quantity: number) => {
    const by = quantity - line.quantity
    const about = [{ ...line, quantity: Math.abs(by) }]
    if (quantity > 0) {
      void tell(
        cart.setQuantity(line.id, quantity),
        by > 0 ? 'till-add-to-cart' : 'till-remove-from-cart',
        about,
      )
      return
    }
    state.gap.value = at
    state.focus = 'undo'
    announce(say('removed', { title: line.title }))
    void tell(cart.remove(line.id), 'till-remove-from-cart', about)
  }
  const takesFocus = (name: string) => {
    const takes = state.focus === name
    if (takes) state.focus = ''
    return takes
  }

  const rows = lines.map((line, at) => (
    <CartLine
      key={line.variant_id}
      line={line}
      currency={currency}
      language={language}
      say={say}
      takesFocus={() => takesFocus(line.variant_id)}
      onQuantity={quantity => setQuantity(line, at, quantity)}
    />
  ))
  if (removed) {
    const undo = () => {
      state.focus = removed.variant_id
      announce(say('undone', { title: removed.title }))
      void tell(cart.undoRemove(), 'till-add-to-cart', [removed])
    }
    rows.splice(
      gap,
      0,
      <li key="removed" class="line gone" part="removed">
        <p>{say('removed', { title: removed.title })}</p>
        <button
          type="button"
          class="link"
          part="undo"
          ref={button => {
            if (button && takesFocus('undo')) button.focus()
          }}
          onClick={undo}
        >
          {say('undo')}
        </button>
      </li>,
    )
  }

  return (
    <section
      id={`cart-${place.id}`}
      class="merchant"
      part="section"
      aria-label={say('sold_by', { merchant })}
    >
      <p class={several ? 'name' : 'small muted'} part="merchant">
        {say('sold_by', { merchant })}
      </p>
      <Notes
        messages={messages.filter(({ code }) => !isCode(code))}
        merchant={merchant}
        say={sayMessage}
        items={current.status === 'ready' ? current.cart?.line_items : undefined}
      />
      {current.status === 'failed' && (
        <div class="note error" part="failed" role="alert">
          <p>{say(current.offline ? 'offline' : 'failed', { merchant })}</p>
          <button type="button" class="btn" onClick={() => void tell(cart.retry())}>
            {say('retry')}
          </button>
        </div>
      )}
      <ul part="lines">{rows}</ul>
      {lines.length > 0 && (
        <div class="foot">
          {(capabilities?.discount_codes !== 'none' || view.discounts.codes) && (
            <DiscountCode
              id={`codes-${place.id}`}
              discounts={view.discounts}
              messages={messages.filter(({ code }) => isCode(code))}
              merchant={merchant}
              say={say}
              sayMessage={sayMessage}
              open={capabilities?.discount_codes !== 'one' || !view.discounts.codes?.length}
              onAdd={code => tell(cart.addCode(code))}
              onRemove={code => void tell(cart.removeCode(code))}
            />
          )}
          <Totals totals={view.totals} currency={currency} language={language} say={say} stale={view.stale} />
          <p class="small muted" part="hint">
            {state.waiting.long.value
              ? say('waiting', { merchant })
              : view.totals.every(({ type }) => type !== 'fulfillment') && say('delivery_later')}
          </p>
          <CheckoutButton
            text={several ? say('checkout_at', { merchant }) : say('checkout')}
            url={capabilities?.checkout === 'hand_off' ? safeUrl(view.continue_url) : undefined}
            onOpen={() => page.emit(element, 'till-begin-checkout', toCartDetail(merchant, currency, lines))}
            onCheckout={onCheckout}
          />
        </div>
      )}
    </section>
  )
}

/** The one button of a section; a link where the merchant has its own checkout. */
function CheckoutButton({
  text,
  url,
  onOpen,
  onCheckout,
}: {
  readonly text: string
  readonly url: string | undefined
  readonly onOpen: () => void
  readonly onCheckout: () => void
}): VNode {
  return url ? (
    <a class="btn main wide" part="checkout" href={url} target="_blank" rel="noopener" onClick={onOpen}>
      <span>{text}</span>
    </a>
  ) : (
    <button type="button" class="btn main wide" part="checkout" onClick={onCheckout}>
      <span>{text}</span>
    </button>
  )
}
