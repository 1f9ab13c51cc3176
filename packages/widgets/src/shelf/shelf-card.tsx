import type { Product } from '@tillkit/core'
import type { TargetedKeyboardEvent, VNode } from 'preact'
import { BuyAction } from '../product/buy-action.tsx'
import type { Buying } from '../product/buying.ts'
import { Picture } from '../shared/picture.tsx'
import { PriceText } from '../shared/price.tsx'
import type { Say } from '../shared/say.ts'

/** What a card of a shelf is drawn from. */
export interface ShelfCardProps {
  readonly buying: Buying
  /** Unique in the root. */
  readonly id: string
  /** Speaks the room `shelf`. */
  readonly say: Say
  /** The shopper wants to choose a variant. */
  readonly onOpen: () => void
}

/** A product among others: picture, title, price and one button, which is its one tab stop. */
export function ShelfCard({ buying, id, say, onOpen }: ShelfCardProps): VNode {
  const { product, selection, quantity, notice, context, say: sayProduct } = buying
  const { min, max } = product.price_range
  const isOne = product.variants.length === 1
  const variant = isOne ? selection.variant.value : undefined
  return (
    <article class="tile" part="card" aria-labelledby={id} onKeyDown={moveWithin}>
      <Picture media={pictureOf(product)} alt="" letter={product.title[0]} />
      <p class="name" part="title" id={id}>
        {product.title}
      </p>
      <p>
        <PriceText
          price={variant?.price ?? min}
          list={variant?.list_price}
          from={!isOne && min.amount < max.amount}
          language={context.page.language}
          say={sayProduct}
        />
      </p>
      <div class="do">
        {isOne || quantity.value ? (
          <BuyAction
            buying={buying}
            label={
              <>
                {say('add')}
                <span class="said">: {product.title}</span>
              </>
            }
          />
        ) : (
          <button type="button" class="btn" part="choose" aria-haspopup="dialog" onClick={onOpen}>
            <span>
              {say('choose')}
              <span class="said">: {product.title}</span>
            </span>
          </button>
        )}
        <p class="small" part="status" role="status">
          {notice.value()}
        </p>
        {product.url && <p class="small print">{product.url}</p>}
      </div>
    </article>
  )
}

function pictureOf({ media, variants }: Product): NonNullable<Product['media']>[number] | undefined {
  return [...(media ?? []), ...(variants[0]?.media ?? [])].find(({ type }) => type === 'image')
}

/** Arrow keys go between the parts of a stepper; Tab goes on to the next card. */
function moveWithin(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (!/^Arrow(Left|Right)$/.test(event.key)) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const other = buttons.find(button => button !== event.target)
  if (!other) return
  event.preventDefault()
  other.focus()
}
