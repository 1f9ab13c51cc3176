import type { Message } from '@tillkit/core'
import { formatPrice } from '@tillkit/core/money'
import type { CartLineView, CartModel } from '@tillkit/headless'
import type { VNode } from 'preact'
import { safeUrl } from '../shared/safe-url.ts'
import { toCartDetail } from './cart-events.ts'
import { CartLine } from './cart-line.tsx'
import type { CartSource } from './carts.ts'
import type { Desk } from './desk.ts'
import { DiscountCode } from './discount-code.tsx'
import { Failed } from './failed.tsx'
import { Notes } from './notes.tsx'
import { sayFor } from './say-for.ts'
import { Totals } from './totals.tsx'

/** What a merchant's section of the drawer is drawn from. */
export interface CartSectionProps {
  readonly desk: Desk
  readonly source: CartSource
  readonly cart: CartModel
  /** One of several merchants. */
  readonly several: boolean
}

const isAboutCode = ({ code }: Message) => /^discount_code/.test(code ?? '')

/** What the shopper buys from one merchant: lines, codes, totals as sent, one button. */
export function CartSection({ desk, source, cart, several }: CartSectionProps): VNode {
  const { page, announce, tell } = desk
  const { id, merchant } = source.place
  const say = sayFor(desk.say, merchant.name)
  const sayMessage = sayFor(desk.sayMessage, merchant.name)
  const state = desk.stateOf(cart)
  const current = cart.state.value
  const { view } = current
  const { currency, lines, totals, stale } = view
  const messages = cart.messages.value
  const removed = cart.removed.value
  const money = (amount: number) => formatPrice({ amount, currency }, page.language)

  /** Focuses what is drawn if it is what the focus waits for. */
  const focus = (name: string) => (button: HTMLElement | null) => {
    if (!button || state.focus !== name) return
    state.focus = ''
    button.focus()
  }
  const setQuantity = (line: CartLineView, at: number, quantity: number) => {
    const by = quantity - line.quantity
    const name = by > 0 ? 'till-add-to-cart' : 'till-remove-from-cart'
    if (!quantity) {
      state.gap = at
      state.focus = 'undo'
      announce(say('removed', { title: line.title }))
    }
    const answer = quantity ? cart.setQuantity(line.id, quantity) : cart.remove(line.id)
    void tell(source, answer, name, [{ ...line, quantity: Math.abs(by) }])
  }

  const rows = lines.map((line, at) => (
    <CartLine
      key={line.variant_id}
      desk={desk}
      line={line}
      money={money}
      onRemoveRef={focus(line.variant_id)}
      onQuantity={quantity => setQuantity(line, at, quantity)}
    />
  ))
  if (removed) {
    const { title, variant_id } = removed
    const undo = () => {
      state.focus = variant_id
      announce(say('undone', { title }))
      void tell(source, cart.undoRemove(), 'till-add-to-cart', [removed])
    }
    rows.splice(
      state.gap,
      0,
      <li key="" class="line gone" part="removed">
        {say('removed', { title })}
        <button type="button" class="link" part="undo" ref={focus('undo')} onClick={undo}>
          {say('undo')}
        </button>
      </li>,
    )
  }

  const { checkout } = source.capabilities.value ?? {}
  const href = checkout === 'hand_off' ? safeUrl(view.continue_url) : undefined
  const begin = () => desk.emit('till-begin-checkout', toCartDetail(source))
  const onward = <span>{say(several ? 'checkout_at' : 'checkout')}</span>
  return (
    <section id={`cart-${id}`} class="merchant" part="section" aria-label={say('sold_by')}>
      <p class={several ? 'lead' : 'small muted'} part="merchant">
        {say('sold_by')}
      </p>
      <Notes
        messages={messages.filter(message => !isAboutCode(message))}
        say={sayMessage}
        items={current.status === 'ready' ? current.cart?.line_items : undefined}
      />
      {current.status === 'failed' && (
        <Failed say={say} offline={current.offline} onRetry={() => tell(source, cart.retry())} />
      )}
      <ul part="lines">{rows}</ul>
      {lines[0] && (
        <div class="foot">
          <DiscountCode
            desk={desk}
            source={source}
            cart={cart}
            messages={messages.filter(isAboutCode)}
            sayMessage={sayMessage}
          />
          <Totals totals={totals} money={money} say={say} stale={stale} />
          <p class="small muted" part="hint">
            {state.waiting.long.value
              ? say('waiting')
              : totals.every(({ type }) => type !== 'fulfillment') &&
                // The merchant has said so already, and of more than delivery.
                messages.every(({ code }) => code !== 'totals_at_merchant') &&
                say('delivery_later')}
          </p>
          {href ? (
            <a
              class="btn main wide"
              part="checkout"
              href={href}
              target="_blank"
              rel="noopener"
              onClick={begin}
            >
              {onward}
            </a>
          ) : (
            <button type="button" class="btn main wide" part="checkout" onClick={() => desk.checkout(id)}>
              {onward}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
