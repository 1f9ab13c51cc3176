import type { Media } from '@tillkit/core'
import { formatPrice } from '@tillkit/core/money'
import type { VNode } from 'preact'
import type { MountContext } from '../mount/page.ts'
import { Picture } from '../shared/picture.tsx'
import { createPlainSay } from '../shared/plain-say.ts'
import { PriceText } from '../shared/price.tsx'
import { BuyAction } from './buy-action.tsx'
import { type Buying, type BuyingInit, createBuying } from './buying.ts'
import { later, more } from './load-more.ts'
import { Options } from './options.tsx'
import { isSoldOut, stockWordOf } from './stock.ts'

/** A card between two drawings. */
export interface Card {
  readonly buying: Buying
  readonly attribute: MountContext['attribute']
  /** Prefix of the ids in it, unique on the page. */
  readonly id: string
}

let count = 0

/** Makes a card. It lives as long as what holds it. */
export function createCard(init: BuyingInit, attribute: MountContext['attribute']): Card {
  return { buying: createBuying(init), attribute, id: `card${count++}` }
}

/** A product: picture, title, price, options, one button, and who sells it. */
export function ProductCard({ card }: { readonly card: Card }): VNode {
  const { buying, attribute, id } = card
  const { context, product, selection, say } = buying
  const { page, store } = context
  const variant = selection.variant.value
  const { min, max } = product.price_range
  const price = variant?.price ?? min
  const missing = product.options?.find(({ name }) => !selection.chosen.value[name])
  const stock = stockWordOf(variant)
  const has = (name: string) => attribute(name) !== null
  const pictures = picturesOf(buying)
  const [first, second] = pictures
  const ratio = first?.width && first.height ? first.width / first.height : 0.8
  const isPlain = !second || has('no-gallery') || attribute('layout') === 'compact'
  const gallery = isPlain ? undefined : more.value?.galleryOf(card, pictures)
  if (!isPlain && !gallery) later(() => {})

  // What it is made of is called, not drawn as components: of each a node with its props would be kept.
  return (
    <article
      class={`card ${first ? (attribute('layout') ?? '') : 'bare'}`}
      part="card"
      aria-labelledby={id}
      style={{ '--_ratio': `${Math.min(Math.max(ratio, 0.75), 1.34)}` }}
    >
      {first && (
        <div class="gallery" part="gallery">
          <div class="strip" key={first.url} {...gallery?.strip}>
            {Picture({ media: first, alt: '', eager: true })}
            {gallery?.rest}
          </div>
          {gallery?.turn}
        </div>
      )}
      <div class="body" part="body">
        <p class="title" part="title" id={id}>
          {product.title}
        </p>
        {PriceText({
          price,
          list: variant?.list_price,
          from: !variant && min.amount < max.amount,
          language: page.language,
          say,
        })}
        {Options({
          selection,
          say,
          sayColor: createPlainSay('colors', {}, page),
          id,
          onChoose: () => later(({ tellChoice }) => tellChoice(buying)),
        })}
        {BuyAction({
          buying,
          label: missing
            ? say('choose', { option: missing.name })
            : say('add', { price: formatPrice(price, page.language) }),
        })}
        {has('buy-now') && variant && !isSoldOut(variant) && (
          <button
            type="button"
            class="btn"
            part="buy-now"
            onClick={({ currentTarget }) => later(({ buyNow }) => buyNow(buying, currentTarget))}
          >
            {say('buy_now')}
          </button>
        )}
        <p class="small muted" part="merchant">
          {stock && `${say(stock)} · `}
          {say('sold_by', { merchant: store.merchant.name })}
        </p>
        <p class="small" part="status" role="status">
          {buying.notice.value()}
        </p>
        {has('description') && (
          <details part="description" onToggle={() => later(({ describe }) => describe(card))}>
            <summary>{say('details')}</summary>
            {more.value?.descriptionOf(card)}
          </details>
        )}
      </div>
    </article>
  )
}

/** The variant's own pictures before the product's, each once. */
function picturesOf({ product, selection }: Buying): readonly Media[] {
  const all = [...(selection.variant.value?.media ?? []), ...(product.media ?? [])]
  return all.filter(
    ({ type, url }, index) => type === 'image' && all.findIndex(other => other.url === url) === index,
  )
}
