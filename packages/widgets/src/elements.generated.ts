// Written by packages/embed/generate/make-attributes.mjs. Do not edit.
import type { JSX } from 'preact'

/** The attributes of `<till-store>`. */
export interface TillStoreAttributes {
  /** Which adapter speaks to the merchant, and where: `vendure:https://shop.example/shop-api`. */
  readonly 'merchant'?: string
  /** What widgets name in `store="…"`. A store without one is for the widgets that come after it. */
  readonly 'id'?: string
  /** The merchant's name as shoppers read it. It is always in sight where something is sold. */
  readonly 'name'?: string
  /** The language to ask the merchant for and to speak, as BCP 47. */
  readonly 'language'?: string
  /** The market, as ISO 3166-1 alpha-2; the checkout begins with it. */
  readonly 'country'?: string
  /** The currency to ask for, as ISO 4217, where the merchant sells in several. */
  readonly 'currency'?: string
}

/** The attributes of `<till-cart>`. */
export interface TillCartAttributes {
  /** Fixes the button at the edge of the window, and shows it only while something is in a cart. */
  readonly 'edge'?: boolean
  /** The words on the button. Empty: only the icon and the count are seen; the word is still read out. */
  readonly 'label'?: string
  /** The `id` of a `<till-store>`: the drawer opens at its cart. The count is of all carts of the page. */
  readonly 'store'?: string
  /** Whether the button takes the font and ink of the page, or the till’s own. */
  readonly 'face'?: 'inherit' | 'own'
}

/** The attributes of `<till-checkout>`. */
export interface TillCheckoutAttributes {
  /** The `id` of the `<till-store>` whose cart is ordered. Without it, the nearest store before the element. */
  readonly 'store'?: string
  /** Whether the checkout takes the font and ink of the page, or the till’s own. */
  readonly 'face'?: 'inherit' | 'own'
  /** How much room there is between things. */
  readonly 'density'?: 'cosy' | 'compact'
}

/** Each element of the till with its attributes. */
export interface TillElements {
  'till-store': TillStoreAttributes
  'till-cart': TillCartAttributes
  'till-checkout': TillCheckoutAttributes
}

declare global {
  interface HTMLElementTagNameMap {
    'till-store': HTMLElement
    'till-cart': HTMLElement
    'till-checkout': HTMLElement
  }
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'till-store': JSX.HTMLAttributes & TillStoreAttributes
      'till-cart': JSX.HTMLAttributes & TillCartAttributes
      'till-checkout': JSX.HTMLAttributes & TillCheckoutAttributes
    }
  }
}
