import { formatPrice } from '@tillkit/core/money'
import type { CartLineView } from '@tillkit/headless'
import type { VNode } from 'preact'
import { Picture } from '../shared/picture.tsx'
import type { Say } from '../shared/say.ts'
import { Stepper } from '../shared/stepper.tsx'

/** What a line is drawn from. */
export interface CartLineProps {
  readonly line: CartLineView
  readonly currency: string
  readonly language: string
  readonly say: Say
  /** Whether it takes the focus as it is drawn; asked once. */
  readonly takesFocus: () => boolean
  /** 0 takes the line out. */
  readonly onQuantity: (quantity: number) => void
}

/** One thing in the cart. Its amount is the merchant's; the price of one while the merchant has not confirmed it. */
export function CartLine({ line, currency, language, say, takesFocus, onQuantity }: CartLineProps): VNode {
  const { title, price, quantity, totals, seen_price, available, image_url } = line
  const money = (amount: number) => formatPrice({ amount, currency }, language)
  const sum = totals.find(({ type }) => type === 'total') ?? totals.find(({ type }) => type === 'subtotal')
  return (
    <li class="line" part="line" aria-busy={line.pending ? 'true' : 'false'}>
      <Picture media={image_url ? { type: 'image', url: image_url } : undefined} alt="" />
      <p class="title" part="title">
        <bdi>{title}</bdi>
      </p>
      <p class="money price" part="price">
        {sum ? money(sum.amount) : money(price)}
      </p>
      {(quantity > 1 || seen_price !== undefined) && (
        <p class="small muted facts">
          {quantity > 1 && <span class="money">{say('each', { price: money(price) })}</span>}
          {seen_price !== undefined && <span>{say('seen_price', { price: money(seen_price) })}</span>}
        </p>
      )}
      {available !== undefined && available <= quantity && (
        <p class="small facts">{say('available', { count: available })}</p>
      )}
      <div class="acts">
        <Stepper
          quantity={quantity}
          max={available}
          label={say('quantity', { title })}
          less={say(quantity > 1 ? 'less' : 'remove')}
          more={say('more')}
          onChange={onQuantity}
        />
        <button
          type="button"
          class="link quiet"
          part="remove"
          aria-label={say('remove_item', { title })}
          ref={button => {
            if (button && takesFocus()) button.focus()
          }}
          onClick={() => onQuantity(0)}
        >
          {say('remove')}
        </button>
      </div>
    </li>
  )
}
