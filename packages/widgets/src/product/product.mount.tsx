import type { Mount } from '../mount/page.ts'
import { createPlainSay } from '../shared/plain-say.ts'
import english from '../strings/en/product.json'
import base from '../styles/base.css?inline'
import tokens from '../styles/tokens.css?inline'
import { drawProduct } from './draw-product.ts'
import { more } from './load-more.ts'
import css from './product.css?inline'
import { type Card, createCard, ProductCard } from './product-card.tsx'

/** `<till-product>`: one product as a card. Rejects when the product cannot be read. */
export const mount: Mount = context => {
  const say = createPlainSay('product', english, context.page)
  let card: Card | undefined
  return drawProduct(context, {
    take(product, variantId) {
      card = createCard({ context, product, variantId, say }, context.attribute)
    },
    styles: () =>
      more.value ? [tokens, base, more.value.controlsCss, css, more.value.moreCss] : [tokens, base, css],
    view: () => card && ProductCard({ card }),
  })
}
