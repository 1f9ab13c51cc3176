import { signal } from '@preact/signals'
import { formatPrice } from '@tillkit/core/money'
import type { Mount } from '../mount/page.ts'
import { type Buying, createBuying } from '../product/buying.ts'
import { drawProduct } from '../product/draw-product.ts'
import { dialog, loadDialog } from '../product/load-dialog.ts'
import { later, more } from '../product/load-more.ts'
import productCss from '../product/product.css?inline'
import { isSoldOut } from '../product/stock.ts'
import { createPlainSay } from '../shared/plain-say.ts'
import english from '../strings/en/buy.json'
import productEnglish from '../strings/en/product.json'
import base from '../styles/base.css?inline'
import tokens from '../styles/tokens.css?inline'
import css from './buy.css?inline'

/**
 * `<till-buy>`: a button in a line of text. A product with several variants, none of them named, is chosen in a dialog.
 * Rejects when the product cannot be read.
 */
export const mount: Mount = context => {
  const { page, attribute, store } = context
  const say = createPlainSay('buy', english, page)
  let buying: Buying | undefined
  const isOpen = signal(false)
  const setOpen = (open: boolean) => {
    isOpen.value = open
  }

  const act = (now: Buying, opener: HTMLElement) => {
    const isChosen = now.variantId !== undefined || now.product.variants.length === 1
    if (now.quantity.value) page.openDrawer('cart', store.id, opener)
    else if (!isChosen) loadDialog(now, () => setOpen(true))
    else if (isSoldOut(now.selection.variant.value)) return
    else if (attribute('action') === 'buy') later(({ buyNow }) => buyNow(now, opener))
    else now.setQuantity(1)
  }

  const view = () => {
    const now = buying
    if (!now) return null
    const { product, selection, quantity, notice } = now
    const { title } = product
    const Dialog = dialog.value?.ProductDialog
    const variant = selection.variant.value
    const none = isSoldOut(variant)
    const price = formatPrice(variant?.price ?? product.price_range.min, page.language)
    return (
      <>
        <button
          type="button"
          class="btn buy"
          part="button"
          aria-disabled={none}
          onClick={event => act(now, event.currentTarget)}
        >
          <span>
            {quantity.value
              ? `✓ ${say('in_cart', { title })}`
              : none
                ? say('sold_out', { title })
                : (attribute('label') ?? say('buy', { title, price }))}
          </span>
        </button>
        <span class="print">
          {title} · {price}
        </span>
        <span class="small" part="status" role="status">
          {notice.value() && ` ${notice.value()}`}
        </span>
        {Dialog && isOpen.value && (
          <Dialog buying={now} close={say('close')} onClose={() => setOpen(false)} />
        )}
      </>
    )
  }

  return drawProduct(context, {
    take(product, variantId) {
      const sayProduct = createPlainSay('product', productEnglish, page)
      buying = createBuying({ context, product, variantId, say: sayProduct })
    },
    styles: () => [
      tokens,
      base,
      productCss,
      more.value?.controlsCss ?? '',
      more.value?.moreCss ?? '',
      dialog.value?.dialogCss ?? '',
      css,
    ],
    view,
  })
}
