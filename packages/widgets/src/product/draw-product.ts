import type { Product } from '@tillkit/core'
import type { ComponentChild } from 'preact'
import { drawWith } from '../mount/draw-with.ts'
import type { MountContext, Mounted } from '../mount/page.ts'
import { variantNamed } from './variant-named.ts'

/** What `drawProduct` draws. */
export interface ProductDrawing {
  /** Takes the product that the element names, and the variant if it names one. */
  take(product: Product, variantId: string | undefined): void
  styles(): readonly string[]
  view(): ComponentChild
}

/**
 * Draws the product that an element names by `handle` and `variant`, and reads another when it names another; a product
 * that is no longer asked for is dropped. Rejects when the first cannot be read; a later one ends as a fault.
 */
export async function drawProduct(
  context: MountContext,
  { take, styles, view }: ProductDrawing,
): Promise<Mounted> {
  const { attribute, element, page, store } = context
  const keyOf = () => `${attribute('handle')} ${attribute('variant')}`
  let asked = ''
  const read = async () => {
    const key = keyOf()
    asked = key
    const product = await store.reader.read(attribute('handle') ?? '')
    const isWanted = asked === key
    if (isWanted) take(product, variantNamed(product, context)?.id)
    return isWanted
  }

  await read()
  const drawing = drawWith(context, styles, view)
  return {
    update() {
      if (asked === keyOf()) drawing.update()
      else
        read()
          .then(isWanted => isWanted && drawing.update())
          .catch(error => page.fault(element, error))
    },
    dispose() {
      asked = ''
      drawing.dispose()
    },
  }
}
