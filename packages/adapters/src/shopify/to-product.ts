import type { AdapterConfig, Media, Product, Variant } from '@tillkit/core'
import { toPriceRange } from '../shared/to-price-range.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { ProductWire } from './catalog.guard.generated.ts'
import type { Plans } from './to-plans.ts'
import { toPrice } from './to-price.ts'

type VariantWire = ProductWire['variants']['nodes'][number]

/**
 * A product in the till's words, or nothing where it has no variant to sell. An axis with one value is no choice and left
 * out: that is also what Shopify gives a product without options (`Title: Default Title`).
 */
export function toProduct(
  wire: ProductWire,
  { options: settings }: AdapterConfig,
  plans?: Plans,
): Product | undefined {
  const { id, handle, title, onlineStoreUrl, images } = wire
  const nodes = wire.variants.nodes
  const axes = wire.options
    .map(({ name, optionValues }) => {
      const used = new Set(nodes.map(variant => chosenOn(variant, name)))
      return { name, values: optionValues.flatMap(({ name: label }) => (used.has(label) ? { label } : [])) }
    })
    .filter(({ values }) => values.length > 1)

  const variants = new Map<string, Variant>()
  for (const node of nodes) {
    const chosen = axes.flatMap(({ name, values }) =>
      values.flatMap(({ label }) => (label === chosenOn(node, name) ? { name, label } : [])),
    )
    if (chosen.length === axes.length) variants.set(JSON.stringify(chosen), toVariant(node, title, chosen))
  }
  const prices = [...variants.values()].map(({ price }) => price)
  const price_range = toPriceRange(prices)
  if (!price_range || prices.some(({ currency }) => currency !== price_range.min.currency)) return undefined
  const url = toWebUrl(settings?.['product-url']?.replace('{handle}', handle) ?? onlineStoreUrl ?? '')
  return {
    id,
    handle,
    title,
    description: { html: wire.descriptionHtml + (plans?.html ?? '') },
    ...(url && { url }),
    price_range,
    media: images.nodes.flatMap(toMedia),
    options: axes,
    variants: [...variants.values()],
    ...(plans && { metadata: plans.metadata }),
  }
}

function chosenOn({ selectedOptions }: VariantWire, axis: string): string | undefined {
  return selectedOptions.find(({ name }) => name === axis)?.value
}

function toVariant(node: VariantWire, product: string, options: Variant['options'] & object): Variant {
  const { id, sku, availableForSale: available, currentlyNotInStock, compareAtPrice, image } = node
  const title = options.length > 0 ? node.title : product
  const price = toPrice(node.price)
  const before = compareAtPrice && toPrice(compareAtPrice)
  return {
    id,
    ...(sku && { sku }),
    title,
    description: { plain: title },
    price,
    ...(before && before.amount > price.amount && { list_price: before }),
    availability: {
      available,
      status: !available ? 'out_of_stock' : currentlyNotInStock ? 'backorder' : 'in_stock',
    },
    options,
    ...(image && { media: toMedia(image) }),
  }
}

function toMedia({ url: text, altText, width, height }: ProductWire['images']['nodes'][number]): Media[] {
  const url = toWebUrl(text)
  const isSized = width && height && width > 0 && height > 0
  return url
    ? [{ type: 'image', url, ...(altText && { alt_text: altText }), ...(isSized && { width, height }) }]
    : []
}
