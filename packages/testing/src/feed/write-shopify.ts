import { toDecimal } from '@tillkit/core/money'
import { z } from 'zod'
import type { FeedShopInit } from './create-feed-shop.ts'
import type { ShopProduct } from './feed-catalog.ts'

const decimal = z.string().regex(/^\d+\.\d{2}$/)
const option = z.strictObject({ name: z.string(), position: z.int(), values: z.array(z.string()) })
const stamps = { created_at: z.string(), updated_at: z.string() }

/** A product as Shopify's `products.json` writes it. */
const product = z.strictObject({
  id: z.int(),
  title: z.string(),
  handle: z.string(),
  body_html: z.string(),
  published_at: z.string(),
  ...stamps,
  vendor: z.string(),
  product_type: z.string(),
  tags: z.array(z.string()),
  variants: z.array(
    z.strictObject({
      id: z.int(),
      title: z.string(),
      option1: z.string(),
      option2: z.string().nullable(),
      option3: z.null(),
      sku: z.string(),
      requires_shipping: z.boolean(),
      taxable: z.boolean(),
      featured_image: z.null(),
      available: z.boolean(),
      price: decimal,
      grams: z.int(),
      compare_at_price: decimal.nullable(),
      position: z.int(),
      product_id: z.int(),
      ...stamps,
    }),
  ),
  images: z.array(
    z.strictObject({
      id: z.int(),
      position: z.int(),
      product_id: z.int(),
      variant_ids: z.array(z.int()),
      src: z.url(),
      width: z.int(),
      height: z.int(),
      ...stamps,
    }),
  ),
  options: z.array(option).min(1),
})

const at = '2026-01-01T00:00:00+01:00'

/** The products as Shopify's `/products.json` has them, checked for its shape. */
export function toProductsJson(products: readonly ShopProduct[], init: FeedShopInit): object {
  return { products: products.map(it => product.parse(toShopify(it, init))) }
}

function toShopify(
  { number, title, handle, description, brand, categories, axes, variants }: ShopProduct,
  { site, currency }: FeedShopInit,
) {
  const decimalOf = (amount: number) => toDecimal({ amount, currency })
  const stamp = { created_at: at, updated_at: at }
  return {
    id: number,
    title,
    handle,
    body_html: `<p>${description.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    published_at: at,
    ...stamp,
    vendor: brand,
    product_type: categories.at(-1) ?? '',
    tags: [...categories],
    variants: variants.map((variant, index) => ({
      id: variant.number,
      title: variant.options.join(' / ') || 'Default Title',
      option1: variant.options[0] ?? 'Default Title',
      option2: variant.options[1] ?? null,
      option3: null,
      sku: `SKU-${variant.number}`,
      requires_shipping: true,
      taxable: true,
      featured_image: null,
      available: variant.stock > 0,
      price: decimalOf(variant.price),
      grams: 0,
      compare_at_price: variant.before ? decimalOf(variant.before) : null,
      position: index + 1,
      product_id: number,
      ...stamp,
    })),
    images: variants.slice(0, 1).map(variant => ({
      id: variant.number,
      position: 1,
      product_id: number,
      variant_ids: [],
      src: `${site}/pictures/${variant.number}.jpg`,
      width: 800,
      height: 800,
      ...stamp,
    })),
    options: (axes.length ? axes : ['Title']).map((name, index) => ({
      name,
      position: index + 1,
      values: axes.length ? [...new Set(variants.map(it => it.options[index] ?? ''))] : ['Default Title'],
    })),
  }
}

const ajaxVariant = z.looseObject({ id: z.int(), price: z.int(), available: z.boolean(), title: z.string() })
const ajaxProduct = z.looseObject({
  id: z.int(),
  title: z.string(),
  handle: z.string(),
  description: z.string(),
  type: z.string(),
  price: z.int(),
  variants: z.array(ajaxVariant),
  images: z.array(z.string().startsWith('//')),
  options: z.array(option),
})

/**
 * One product as `/products/{handle}.js` has it: prices in hundredths, addresses without a protocol, counts where the theme
 * shows them.
 * @see https://shopify.dev/docs/api/ajax/reference/product
 */
export function toProductJs(shopProduct: ShopProduct, init: FeedShopInit): object {
  const {
    body_html: description,
    product_type: type,
    images,
    variants,
    ...rest
  } = toShopify(shopProduct, init)
  return ajaxProduct.parse({
    ...rest,
    description,
    type,
    price: shopProduct.variants[0]?.price ?? 0,
    images: images.map(it => it.src.replace(/^https?:/, '')),
    variants: shopProduct.variants.map(({ price, before, stock }, index) => ({
      ...variants[index],
      price,
      compare_at_price: before ?? null,
      inventory_management: 'shopify',
      ...(init.hasCounts && { inventory_quantity: stock, inventory_policy: 'deny' }),
    })),
  })
}
