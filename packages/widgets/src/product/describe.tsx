import { type Signal, signal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Card } from './product-card.tsx'

const texts = new WeakMap<Card, Signal<VNode | string>>()

function textOf(card: Card): Signal<VNode | string> {
  const text = texts.get(card) ?? signal('')
  texts.set(card, text)
  return text
}

/** The product's own text, empty until it was asked for. */
export function descriptionOf(card: Card): VNode {
  return (
    <div class="rich" part="description-text">
      {textOf(card).value}
    </div>
  )
}

/** Loads what draws the product's own text. Without it the text without its form has to do. */
export async function describe(card: Card): Promise<void> {
  const { product, say, context } = card.buying
  const { description } = product
  try {
    const { RichText } = await import('../shared/rich-text.tsx')
    textOf(card).value = <RichText description={description} />
  } catch {
    textOf(card).value = description.plain ?? say('unreached', { merchant: context.store.merchant.name })
  }
}
