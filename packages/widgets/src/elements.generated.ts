// Written by packages/embed/generate/make-attributes.mjs. Do not edit.
import type { HTMLAttributes } from 'preact'

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

/** The attributes of `<till-product>`. */
export interface TillProductAttributes {
  /** The product, by its handle (the last part of its address at most shops) or its id. */
  readonly 'handle'?: string
  /** The variant that is chosen to begin with, by its id, SKU or title. */
  readonly 'variant'?: string
  /** A card with the picture above, or a low row with a small picture. Without it the picture stands beside the text where there is room. */
  readonly 'layout'?: 'regular' | 'compact'
  /** Adds a second button that puts one in the cart and goes to the checkout. */
  readonly 'buy-now'?: boolean
  /** Adds the product’s own text, folded. */
  readonly 'description'?: boolean
  /** Shows only the first picture. */
  readonly 'no-gallery'?: boolean
  /** The `id` of the `<till-store>` that sells it. Without one the last store without an id before it, else the first of the page. */
  readonly 'store'?: string
  /** Whether it takes the font and ink of the page, or the till’s own, on its own paper. */
  readonly 'face'?: 'inherit' | 'own'
  /** How much space is between its parts. */
  readonly 'density'?: 'cosy' | 'compact'
}

/** The attributes of `<till-buy>`. */
export interface TillBuyAttributes {
  /** The product, by its handle (the last part of its address at most shops) or its id. */
  readonly 'handle'?: string
  /** The variant to sell, by its id, SKU or title. Without one, a product with several is chosen in a dialog. */
  readonly 'variant'?: string
  /** The words on the button. */
  readonly 'label'?: string
  /** Whether a press puts one in the cart, or puts it in and goes to the checkout. */
  readonly 'action'?: 'add' | 'buy'
  /** The `id` of the `<till-store>` that sells it. Without one the last store without an id before it, else the first of the page. */
  readonly 'store'?: string
  /** Whether it takes the font and ink of the page, or the till’s own, on its own paper. */
  readonly 'face'?: 'inherit' | 'own'
}

/** The attributes of `<till-shelf>`. */
export interface TillShelfAttributes {
  /** A collection or category of the merchant, by its handle. Without it all products. */
  readonly 'collection'?: string
  /** What the shelf is searched for to begin with. Shoppers may change it. */
  readonly 'search'?: string
  /** These products in this order, by handle, with spaces or commas between them. */
  readonly 'handles'?: string
  /** How many products are shown at first, and added by “Show more”. */
  readonly 'limit'?: number | string
  /** Leaves out the search field. */
  readonly 'no-search'?: boolean
  /** Leaves out the choice of order. */
  readonly 'no-sort'?: boolean
  /** Leaves out the filters. */
  readonly 'no-filters'?: boolean
  /** The `id` of the `<till-store>` that sells it. Without one the last store without an id before it, else the first of the page. */
  readonly 'store'?: string
  /** Whether it takes the font and ink of the page, or the till’s own, on its own paper. */
  readonly 'face'?: 'inherit' | 'own'
  /** How much space is between its parts. */
  readonly 'density'?: 'cosy' | 'compact'
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
  /** The `id` of the `<till-store>` that sells it. Without one the last store without an id before it, else the first of the page. */
  readonly 'store'?: string
  /** Whether it takes the font and ink of the page, or the till’s own, on its own paper. */
  readonly 'face'?: 'inherit' | 'own'
  /** How much space is between its parts. */
  readonly 'density'?: 'cosy' | 'compact'
}

/** Each element of the till with its attributes. */
export interface TillElements {
  'till-store': TillStoreAttributes
  'till-product': TillProductAttributes
  'till-buy': TillBuyAttributes
  'till-shelf': TillShelfAttributes
  'till-cart': TillCartAttributes
  'till-checkout': TillCheckoutAttributes
}

declare global {
  interface HTMLElementTagNameMap {
    'till-store': HTMLElement
    'till-product': HTMLElement
    'till-buy': HTMLElement
    'till-shelf': HTMLElement
    'till-cart': HTMLElement
    'till-checkout': HTMLElement
  }
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'till-store': HTMLAttributes<HTMLElement> & TillStoreAttributes
      'till-product': HTMLAttributes<HTMLElement> & TillProductAttributes
      'till-buy': HTMLAttributes<HTMLElement> & TillBuyAttributes
      'till-shelf': HTMLAttributes<HTMLElement> & TillShelfAttributes
      'till-cart': HTMLAttributes<HTMLElement> & TillCartAttributes
      'till-checkout': HTMLAttributes<HTMLElement> & TillCheckoutAttributes
    }
  }
}
