import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Product } from '@tillkit/core'
import type { CartLineView, Selection } from '@tillkit/headless'
import { createSelection } from '@tillkit/headless/selection'
import { madeStoreOf } from '../mount/made-store-of.ts'
import type { MountContext } from '../mount/page.ts'
import type { Say } from '../shared/plain-say.ts'
import { loadMore } from './load-more.ts'

/** What a product on the page needs to be bought. */
export interface BuyingInit {
  readonly context: Pick<MountContext, 'element' | 'page' | 'store'>
  readonly product: Product
  /** Which variant to start with. */
  readonly variantId?: string | undefined
  /** Speaks the room `product`. */
  readonly say: Say
  /** Its stepper is one tab stop; arrow keys go between its buttons. @default false */
  readonly isOneStop?: boolean
}

/** A product that a shopper may choose a variant of and put into the cart: what card, button and shelf share. */
export interface Buying extends BuyingInit {
  readonly selection: Selection
  /** Quantities by variant that the cart does not know of yet; a merchant may call a variant as it likes. */
  readonly wishes: Signal<ReadonlyMap<string, number | undefined>>
  /** The chosen variant's line, once there is a cart. */
  readonly line: ReadonlySignal<CartLineView | undefined>
  /** How many of the chosen variant are in the cart, drawn before the merchant has answered. */
  readonly quantity: ReadonlySignal<number>
  /** Tells what went wrong with the last act, as it stands when drawn; an empty text when nothing did, or it has passed. */
  readonly notice: Signal<() => string>
  /** Wants so many of the chosen variant: drawn at once, then sent. Never throws. */
  setQuantity(quantity: number): void
}

/** Makes a product buyable. It lives as long as what holds it: there is nothing to dispose. */
export function createBuying(init: BuyingInit): Buying {
  const { context, product, say } = init
  const selection = createSelection(product, init.variantId)
  const { variant } = selection
  const made = madeStoreOf(context.store)
  const wishes: Buying['wishes'] = signal(new Map())
  const notice: Buying['notice'] = signal(() => '')
  const line = computed(() => variant.value && made.value?.cart.value?.line(variant.value.id))
  const quantity = computed(() => wishes.value.get(variant.value?.id ?? '') ?? line.value?.quantity ?? 0)

  const buying: Buying = {
    ...init,
    selection,
    wishes,
    line,
    quantity,
    notice,
    setQuantity(wanted) {
      const chosen = variant.value
      if (!chosen) return
      const before = quantity.value
      notice.value = () => ''
      wishes.value = new Map(wishes.value).set(chosen.id, wanted)
      loadMore()
        .then(({ send }) => send(buying, chosen, wanted - before))
        .catch(error => {
          const { code, message } = Object(error)
          context.page.emit(context.element, 'till-fault', { code, message })
          wishes.value = new Map()
          notice.value = () => say('unreached', { merchant: context.store.merchant.name })
        })
    },
  }
  return buying
}
