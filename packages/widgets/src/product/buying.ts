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
  /** How many of the chosen variant are in the cart, drawn before the merchant has answered. */
  readonly quantity: ReadonlySignal<number>
  /** Tells what went wrong with the last act, as it stands when drawn; an empty text when nothing did, or it has passed. */
  readonly notice: Signal<() => string>
  /** The chosen variant's line as it stands, once there is a cart. */
  line(): CartLineView | undefined
  /** Wants so many of the chosen variant: drawn at once, then sent. Never throws. */
  setQuantity(quantity: number): void
}

// Alike for all cards, of which a page may have hundreds.
const noWishes: ReadonlyMap<string, undefined> = new Map()
const nothing = () => ''

/** Makes a product buyable. It lives as long as what holds it: there is nothing to dispose. */
export function createBuying(init: BuyingInit): Buying {
  const { context, product, say } = init
  const selection = createSelection(product, init.variantId)
  const { variant } = selection
  const made = madeStoreOf(context.store)
  const wishes: Buying['wishes'] = signal(noWishes)
  const notice: Buying['notice'] = signal(nothing)
  const line = () => variant.value && made.value?.cart.value?.line(variant.value.id)
  const quantity = computed(() => wishes.value.get(variant.value?.id ?? '') ?? line()?.quantity ?? 0)

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
      notice.value = nothing
      wishes.value = new Map(wishes.value).set(chosen.id, wanted)
      loadMore()
        .then(({ send }) => send(buying, chosen, wanted - before))
        .catch(error => {
          const { code, message } = Object(error)
          context.page.emit(context.element, 'till-fault', { code, message })
          wishes.value = noWishes
          notice.value = () => say('unreached', { merchant: context.store.merchant.name })
        })
    },
  }
  return buying
}
