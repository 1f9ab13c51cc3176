import { z } from 'zod'
import type { FeedShopInit } from './create-feed-shop.ts'
import type { ShopProduct, ShopVariant } from './feed-catalog.ts'

const offer = z.looseObject({
  '@type': z.literal('Offer'),
  price: z.union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)]),
  priceCurrency: z.string().regex(/^[A-Z]{3}$/),
  availability: z.enum(['https://schema.org/InStock', 'https://schema.org/OutOfStock']),
  url: z.url(),
})
const product = z
  .looseObject({
    '@type': z.literal('Product'),
    name: z.string().min(1),
    image: z.union([z.url(), z.array(z.url())]),
    offers: z.exactOptional(offer),
    aggregateRating: z.exactOptional(z.looseObject({ ratingValue: z.number(), reviewCount: z.int() })),
  })
  .refine(it => it.offers ?? it['aggregateRating'], { error: 'a product has offers, a review or a rating' })
const variantProduct = z.looseObject({
  '@type': z.literal('Product'),
  name: z.string(),
  sku: z.string(),
  offers: offer,
})
const group = z.looseObject({
  '@type': z.literal('ProductGroup'),
  name: z.string().min(1),
  productGroupID: z.string(),
  variesBy: z.array(z.enum(['https://schema.org/color', 'https://schema.org/size'])).min(1),
  hasVariant: z.array(variantProduct).min(1),
})

/**
 * A product as Google wants schema.org's to be: required properties of Product, ProductGroup and Offer.
 * @see https://developers.google.com/search/docs/appearance/structured-data/product-variants
 */
const node = z.union([product, group])

/** The shop's products in JSON-LD, each checked for what schema.org's readers require. */
export function toJsonLd(products: readonly ShopProduct[], init: FeedShopInit): object {
  return { '@context': 'https://schema.org', '@graph': products.map(it => node.parse(toNode(it, init))) }
}

/** A page of the shop with its products in JSON-LD, and what else there is in pages. */
export function toPage(products: readonly ShopProduct[], init: FeedShopInit): string {
  const json = JSON.stringify(toJsonLd(products, init)).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en"><head><title>Tellerrand</title>
<script>window.dataLayer = [] // <rss></script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":"Tellerrand"}</script>
<script type="application/ld+json">{ broken </script>
<script data-x type='application/ld+json'>
${json}
</script></head><body><h1>Tellerrand</h1></body></html>`
}

function toNode(shopProduct: ShopProduct, init: FeedShopInit): object {
  const { site } = init
  const { title, handle, brand, categories, description, axes, number, variants } = shopProduct
  const base = {
    name: title,
    description,
    url: `${site}/p/${handle}`,
    brand: { '@type': 'Brand', name: brand },
    category: categories.join(' > '),
  }
  const image = (it: number) => [`${site}/pictures/${it}.jpg`]
  const aggregateRating = { '@type': 'AggregateRating', ratingValue: 4.6, reviewCount: 89 }
  const [first] = variants
  if (!first)
    return { '@type': 'Product', ...base, sku: String(number), image: image(number), aggregateRating }
  if (!axes.length)
    return {
      '@type': 'Product',
      ...base,
      sku: String(first.number),
      image: image(first.number),
      offers: toOffer(shopProduct, first, init),
      aggregateRating,
    }
  return {
    '@type': 'ProductGroup',
    ...base,
    productGroupID: String(number),
    variesBy: axes.map(axis => `https://schema.org/${axis.toLowerCase()}`),
    hasVariant: variants.map(variant => ({
      '@type': 'Product',
      name: [title, ...variant.options].join(' '),
      sku: String(variant.number),
      image: image(variant.number),
      ...Object.fromEntries(axes.map((axis, at) => [axis.toLowerCase(), variant.options[at]])),
      offers: toOffer(shopProduct, variant, init),
    })),
  }
}

function toOffer(
  { handle, axes }: ShopProduct,
  { number, price, before, stock }: ShopVariant,
  { site, currency, hasCounts }: FeedShopInit,
): object {
  const list = before && {
    '@type': 'UnitPriceSpecification',
    priceType: 'https://schema.org/StrikethroughPrice',
    price: before / 100,
    priceCurrency: currency,
  }
  return {
    '@type': 'Offer',
    url: `${site}/p/${handle}${axes.length ? `?variant=${number}` : ''}`,
    price: price % 1000 ? price / 100 : (price / 100).toFixed(2),
    priceCurrency: currency,
    ...(list && { priceSpecification: list }),
    availability: `https://schema.org/${stock > 0 ? 'InStock' : 'OutOfStock'}`,
    ...(hasCounts && { inventoryLevel: { '@type': 'QuantitativeValue', value: stock } }),
  }
}
