import type { CartLineView } from '@tillkit/headless'
import type { VNode } from 'preact'
import { Picture } from '../shared/picture.tsx'
import { Stepper } from '../shared/stepper.tsx'
import type { Desk } from './desk.ts'
import { sumOf } from './totals.tsx'

/** What a line is drawn from. */
export interface CartLineProps {
  readonly desk: Desk
  readonly line: CartLineView
  /** An amount in minor units as the shopper reads it. */
  readonly money: (amount: number) => string
  /** Called with what takes the line out, to focus it where that is asked for. */
  readonly onRemoveRef: (button: HTMLElement | null) => void
  /** 0 takes the line out. */
  readonly onQuantity: (quantity: number) => void
}

/** One thing in the cart. Its amount is the merchant's; the price of one while the merchant has not confirmed it. */
export function CartLine({ desk, line, money, onRemoveRef, onQuantity }: CartLineProps): VNode {
  const { say } = desk
  const { title, price, quantity, totals, seen_price, available, image_url } = line
  const facts = [
    quantity > 1 && say('each', { price: money(price) }),
    seen_price !== undefined && say('seen_price', { price: money(seen_price) }),
    available !== undefined && available <= quantity && say('available', { count: available }),
  ]
  return (
    <li class="line" part="line" aria-busy={line.pending}>
      <Picture media={image_url ? { type: 'image', url: image_url } : undefined} alt="" />
      <p class="title" part="title">
        <bdi>{title}</bdi>
      </p>
      <p class="money price" part="price">
        {money(sumOf(totals)?.amount ?? price)}
      </p>
      {facts.map(fact => fact && <p class="small muted fact">{fact}</p>)}
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
          ref={onRemoveRef}
          onClick={() => onQuantity(0)}
        >
          {say('remove')}
        </button>
      </div>
    </li>
  )
}
