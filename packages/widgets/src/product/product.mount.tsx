import { signal } from '@preact/signals'
import { drawWith } from '../mount/draw-with.ts'
import type { Mount } from '../mount/page.ts'
import { createPlainSay } from '../shared/plain-say.ts'
import english from '../strings/en/product.json'
import base from '../styles/base.css?inline'
import tokens from '../styles/tokens.css?inline'
import { more } from './load-more.ts'
import css from './product.css?inline'
import { type Card, createCard, ProductCard } from './product-card.tsx'
import { variantNamed } from './variant-named.ts'

/** `<till-product>`: one product as a card. Rejects when the product cannot be read. */
export const mount: Mount = async context => {
  const { page, element, attribute, store } = context
  const say = createPlainSay('product', english, page)
  const card = signal<Card>()
  const keyOf = () => `${attribute('handle')} ${attribute('variant')}`
  let asked = ''

  const read = async () => {
    const key = keyOf()
    asked = key
    const product = await store.reader.read(attribute('handle') ?? '')
    if (asked !== key) return
    const variantId = variantNamed(product, context)?.id
    card.value = createCard({ context, product, variantId, say }, attribute)
  }

  await read()
  const drawing = drawWith(
    context,
    () =>
      more.value ? [tokens, base, more.value.controlsCss, css, more.value.moreCss] : [tokens, base, css],
    () => card.value && <ProductCard card={card.value} />,
  )
  return {
    update: () => {
      if (asked === keyOf()) drawing.update()
      else read().catch(error => page.fault(element, error))
    },
    dispose: () => {
      asked = ''
      drawing.dispose()
    },
  }
}
