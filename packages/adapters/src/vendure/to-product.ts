import type { AdapterConfig, Availability, Media, Product, SelectedOption } from '@tillkit/core'
import type { ProductWire } from './catalog.guard.generated.ts'
import { toImageUrl } from './to-image-url.ts'
import type { ToMinor } from './to-minor.ts'

/**
 * A product in the till's words, or nothing where it has no variant and so cannot be sold. Axes keep the merchant's
 * order and all its values; an axis that no variant has a place on is dropped.
 */
export function toProduct(wire: ProductWire, config: AdapterConfig, toMinor: ToMinor): Product | undefined {
  const { id, slug, name, description, featuredAsset, assets, optionGroups } = wire
  const axes = optionGroups.map(({ name, options }) => ({
    name,
    values: options.map(({ id, name: label }) => ({ id, label })),
  }))
  // One for all variants of a stock: a page may have thousands.
  const known = new Map<string, Availability>()
  const availabilityOf = (level: string) => {
    // A shop's own StockDisplayStrategy may show a number.
    const made = known.get(level) ?? {
      available: !/^(OUT_OF_STOCK|0)$/.test(level),
      status: level.toLowerCase(),
    }
    known.set(level, made)
    return made
  }
  const variants = wire.variants.map(({ id, sku, name, options, ...rest }) => ({
    id,
    sku,
    title: name,
    description: { plain: name },
    price: { amount: toMinor(rest.priceWithTax, rest.currencyCode), currency: rest.currencyCode },
    availability: availabilityOf(rest.stockLevel),
    options: axes.flatMap(({ name, values }) =>
      values
        .filter(({ id }) => options.some(option => option.id === id))
        .map(({ id, label }): SelectedOption => ({ name, id, label })),
    ),
    ...(rest.featuredAsset && { media: toMedia(rest.featuredAsset, config) }),
  }))
  const prices = variants.map(({ price }) => price).sort((a, b) => a.amount - b.amount)
  const [min] = prices
  const url = config.options?.['product-url']?.replace('{handle}', slug)
  return (
    min && {
      id,
      handle: slug,
      title: name,
      description: { html: description },
      ...(url && { url }),
      price_range: { min, max: prices.pop() ?? min },
      media: [featuredAsset ?? [], assets.filter(({ preview }) => preview !== featuredAsset?.preview)]
        .flat()
        .flatMap(picture => toMedia(picture, config)),
      options: axes.filter(({ name }) =>
        variants.some(({ options }) => options.some(option => option.name === name)),
      ),
      variants,
    }
  )
}

/** Wide enough for a card on a dense screen; the size is what the asset server answers. None where there is no address. */
function toMedia({ preview, width, height }: ProductWire['assets'][number], config: AdapterConfig): Media[] {
  const url = toImageUrl(preview, config, 'w=600')
  return url
    ? [{ type: 'image', url, ...(width > 0 && { width: 600, height: Math.round((600 / width) * height) }) }]
    : []
}
