import type { Product } from '@tillkit/core'
import { h } from 'preact'
import { directionOf } from '../mount/direction-of.ts'
import type { MountContext, Words } from '../mount/page.ts'
import { createCard, ProductCard } from '../product/product-card.tsx'
import { variantNamed } from '../product/variant-named.ts'
import { createPlainSay } from '../shared/plain-say.ts'
import english from '../strings/en/product.json'
import { cssColors } from './css-colors.ts'
import { toText } from './to-text.ts'

/** What a card is drawn from without a page. */
export interface CardInit {
  readonly product: Product
  /** Who sells it, as the card says: the script's `data-name`, else the host of the merchant's address. */
  readonly merchantName: string
  /** BCP 47. */
  readonly language: string
  readonly words?: Words | undefined
  /** The element's attributes, such as `variant`, `face` and `layout`. */
  readonly attributes: Readonly<Record<string, string>>
  /** What stands before the card, until the script is there. */
  readonly before?: string
  /** Takes the styles of single elements, which are marked `data-s` with their index. */
  readonly styles?: string[] | undefined
}

/**
 * A product's card as HTML: what the script draws first for the same product, with the same attributes. That drawing takes the
 * elements over, and away with what stands before the card.
 */
export function renderCard(init: CardInit): string {
  const { product, merchantName, language, words, attributes, styles, before = '' } = init
  const attribute = (name: string) => attributes[name] ?? null
  // A card reads no more of the page than this.
  const context = {
    page: { language, words },
    store: { merchant: { name: merchantName } },
    attribute,
  } as unknown as MountContext
  const named = variantNamed(product, context)
  const say = createPlainSay('product', english, context.page)
  const card = createCard({ context, product, variantId: named?.id, say }, name =>
    // What turns the pictures comes later in a browser as well.
    name === 'no-gallery' ? '' : attribute(name),
  )
  const root = {
    class: ['till', attribute('face'), attribute('density')].join(' '),
    part: 'root',
    lang: language,
    dir: directionOf(language),
  }
  const [start, end] = toText(h('div', root, mark)).split(mark)
  const drawn = withColors(() => toText(h(ProductCard, { card }), styles))
  // Until the script is there the card is a picture of itself, and a press goes to the link that lies over it.
  return `${start}${before}${drawn.replace('<article', '<article hidden="" inert=""')}${end}`
}

const mark = '\u0000'

/** Draws where there is no `CSS` to ask for the names of colors. */
function withColors(draw: () => string): string {
  const realm = globalThis as { CSS?: unknown }
  if (realm.CSS) return draw()
  realm.CSS = { supports: (_: string, value: string) => cssColors.has(value) }
  try {
    return draw()
  } finally {
    delete realm.CSS
  }
}
