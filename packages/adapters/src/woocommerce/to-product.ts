import type { AdapterConfig, Product, SelectedOption, Variant } from '@tillkit/core'
import { decodeEntities as decode } from '../shared/decode-entities.ts'
import { toPriceRange } from '../shared/to-price-range.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { ProductWire } from './catalog.guard.generated.ts'
import { toMedia } from './to-media.ts'
import { toMinor } from './to-minor.ts'

/**
 * A product in the till's words, with its variations from `variations` by id; or nothing where it cannot be bought: grouped,
 * external, without a price. A variation that leaves an attribute open ("any size") is left out, since the cart does not
 * tell which value was taken.
 */
export function toProduct(
  wire: ProductWire,
  variations: ReadonlyMap<number, ProductWire>,
  config: AdapterConfig,
): Product | undefined {
  const axes = wire.attributes.filter(
    (axis, at, all) => axis.has_variations && all.findIndex(it => it.name === axis.name) === at,
  )
  const chosen = new Map<string, readonly [ProductWire, readonly SelectedOption[]]>()
  // One whose variations are all hidden has none to put into a cart.
  if (wire.variations.length === 0 && !wire.type.startsWith('variable')) chosen.set('', [wire, []])
  for (const { id, attributes } of wire.variations) {
    const variation = variations.get(id)
    const options = axes.flatMap(({ name, terms }): SelectedOption[] => {
      const value = attributes.find(it => it.name === name)?.value
      const term = terms.find(({ slug }) => slug === value)
      return term ? [{ name: decode(name), id: term.slug, label: decode(term.name) }] : []
    })
    const combination = options.map(it => it.label).join('\n')
    if (variation && axes.length > 0 && options.length === axes.length && !chosen.has(combination))
      chosen.set(combination, [variation, options])
  }
  const variants = [...chosen.values()]
    .filter(([it]) => it.is_purchasable)
    .map(([it, options]) => toVariant(it, options, wire, config))
  const range = toPriceRange(variants.map(({ price }) => price))
  const html = wire.short_description || wire.description
  const rating = Number(wire.average_rating)
  const url = toWebUrl(wire.permalink, config.endpoint)
  return (
    range && {
      id: `${wire.id}`,
      handle: decodeSlug(wire.slug),
      title: decode(wire.name),
      description: { html },
      ...(url && { url }),
      categories: wire.categories.map(({ name }) => ({ value: decode(name) })),
      price_range: range,
      ...(variants.some(it => it.list_price) && {
        list_price_range: toPriceRange(variants.map(it => it.list_price ?? it.price)) ?? range,
      }),
      media: toMedia(wire.images, config, 600),
      options: axes.flatMap(({ name, terms }, axis) => {
        const used = variants.map(({ options }) => options?.[axis]?.id)
        const values = terms
          .filter(({ slug }) => used.includes(slug))
          .map(term => ({ id: term.slug, label: decode(term.name) }))
        return values.length > 0 ? [{ name: decode(name), values }] : []
      }),
      variants,
      ...(wire.review_count > 0 &&
        rating > 0 &&
        rating <= 5 && {
          rating: { value: rating, scale_min: 1, scale_max: 5, count: wire.review_count },
        }),
    }
  )
}

function toVariant(
  wire: ProductWire,
  options: readonly SelectedOption[],
  parent: ProductWire,
  config: AdapterConfig,
): Variant {
  const { prices, images } = wire
  const { currency_code: currency } = prices
  const amount = toMinor(prices.price, prices)
  const list = toMinor(prices.regular_price || prices.price, prices)
  const title = options.map(({ label }) => label).join(', ') || decode(wire.name)
  return {
    id: `${wire.id}`,
    sku: decode(wire.sku),
    title,
    description: { plain: title },
    price: { amount, currency },
    ...(list > amount && { list_price: { amount: list, currency } }),
    availability: { available: wire.is_in_stock, status: statusOf(wire) },
    options,
    ...(images[0] && images[0].src !== parent.images[0]?.src && { media: toMedia(images, config, 600) }),
  }
}

function statusOf({ is_in_stock, is_on_backorder, low_stock_remaining }: ProductWire): string {
  if (!is_in_stock) return 'out_of_stock'
  return is_on_backorder ? 'backorder' : typeof low_stock_remaining === 'number' ? 'low_stock' : 'in_stock'
}

/** WordPress keeps a slug percent-encoded where it is not ASCII; a page's author writes it as it reads. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
