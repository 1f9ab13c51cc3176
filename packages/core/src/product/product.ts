import type { Price, PriceRange } from '../money/price.ts'

/**
 * A text in one or several forms. `html` is the merchant's and untrusted: it is drawn only through
 * the allow-list of widgets.
 * @see UCP 2026-04-08 `types/description.json`
 */
export interface Description {
  readonly plain?: string
  readonly html?: string
  readonly markdown?: string
}

/**
 * A picture, video or model.
 * @see UCP 2026-04-08 `types/media.json`
 */
export interface Media {
  /** `image`, `video`, `model_3d` … */
  readonly type: string
  /** Absolute. */
  readonly url: string
  readonly alt_text?: string
  /** Pixels. */
  readonly width?: number
  /** Pixels. */
  readonly height?: number
}

/** @see UCP 2026-04-08 `types/option_value.json` */
export interface OptionValue {
  readonly id?: string
  readonly label: string
}

/**
 * An axis on which a product's variants differ, with its values in the merchant's rank.
 * @see UCP 2026-04-08 `types/product_option.json`
 */
export interface ProductOption {
  readonly name: string
  /** At least one. */
  readonly values: readonly OptionValue[]
}

/**
 * The value a variant has on one axis.
 * @see UCP 2026-04-08 `types/selected_option.json`
 */
export interface SelectedOption {
  readonly name: string
  readonly id?: string
  readonly label: string
}

/** @see UCP 2026-04-08 `types/rating.json` */
export interface Rating {
  readonly value: number
  readonly scale_min?: number
  readonly scale_max: number
  readonly count?: number
}

/** @see UCP 2026-04-08 `types/category.json` */
export interface Category {
  readonly value: string
  readonly taxonomy?: string
}

/**
 * Whether a variant can be bought. An absent `available` means that the merchant did not say.
 * Well-known `status`: `in_stock`, `low_stock`, `out_of_stock`, `backorder`, `preorder`.
 * @see UCP 2026-04-08 `types/variant.json`
 */
export interface Availability {
  readonly available?: boolean
  readonly status?: string
}

/**
 * What is put into a cart: one combination of a product's options.
 * @see UCP 2026-04-08 `types/variant.json`
 */
export interface Variant {
  readonly id: string
  readonly sku?: string
  readonly title: string
  readonly description: Description
  readonly price: Price
  /** The price before a reduction, where the merchant says one. */
  readonly list_price?: Price
  readonly availability?: Availability
  readonly options?: readonly SelectedOption[]
  readonly media?: readonly Media[]
  readonly metadata?: Readonly<Record<string, unknown>>
}

/**
 * What a shopper looks at: a thing with one or more variants.
 * @see UCP 2026-04-08 `types/product.json`
 */
export interface Product {
  readonly id: string
  readonly handle?: string
  readonly title: string
  readonly description: Description
  /** The product's page at the merchant, absolute. */
  readonly url?: string
  readonly categories?: readonly Category[]
  readonly price_range: PriceRange
  readonly list_price_range?: PriceRange
  readonly media?: readonly Media[]
  readonly options?: readonly ProductOption[]
  /** At least one. */
  readonly variants: readonly Variant[]
  readonly rating?: Rating
  readonly tags?: readonly string[]
  readonly metadata?: Readonly<Record<string, unknown>>
}
