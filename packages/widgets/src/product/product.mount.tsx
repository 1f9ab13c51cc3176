import { signal } from '@preact/signals'
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
  const card = signal<Card>()
  return drawProduct(context, {
    take(product, variantId) {
      card.value = createCard({ context, product, variantId, say }, context.attribute)
    },
    styles: () =>
      more.value ? [tokens, base, more.value.controlsCss, css, more.value.moreCss] : [tokens, base, css],
    view: () => card.value && <ProductCard card={card.value} />,
  })
}
