import type { Description, Media, Price, PriceRange, Product, Variant } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { type ProductWire, parseProduct } from './catalog.guard.generated.ts'
import { textsOf } from './texts-of.ts'

type VariantWire = ProductWire['variants'][number]

/** A product in the till's words, or nothing where it is broken or nobody can buy it. */
export function toProduct(value: unknown): Product | undefined {
  try {
    return fromWire(parseProduct(value))
  } catch {
    return undefined
  }
}

function fromWire(wire: ProductWire): Product | undefined {
  const { id, handle, title, description, categories, rating, options = [] } = wire
  const hasChoices = wire.variants.some(it => it.options?.[0])
  const axes = options
    .filter(
      ({ name, values }, at) => hasChoices && values[1] && options.findIndex(it => it.name === name) === at,
    )
    .map(({ name, values }) => ({
      name,
      values: values.map(({ id, label }) => ({ ...(id && { id }), label })),
    }))
  const currency = wire.variants[0]?.price.currency ?? ''
  const seen = new Set<string>()
  const variants = wire.variants.flatMap((variant): Variant[] => {
    const chosen = axes.flatMap(({ name, values }) => {
      const own = variant.options?.find(it => it.name === name)
      const value = values.find(it => it.label === own?.label)
      return value ? [{ name, ...value }] : []
    })
    const combination = JSON.stringify(chosen.map(it => it.label))
    const isOdd =
      seen.has(variant.id) ||
      seen.has(combination) ||
      chosen.length < axes.length ||
      !isPrice(variant.price, currency)
    if (isOdd) return []
    seen.add(variant.id).add(combination)
    return [{ ...toVariant(variant, currency), ...(chosen[0] && { options: chosen }) }]
  })
  const price_range = rangeOf(variants.map(it => it.price))
  if (!price_range) return undefined
  const url = toWebUrl(wire.url ?? '')
  const listed = rangeOf(variants.map(it => it.list_price ?? it.price))
  const { value = -1, scale_min = 0, scale_max = 0, count } = rating ?? {}
  return {
    id,
    ...(handle && { handle }),
    title,
    description: toDescription(description),
    ...(url && { url }),
    ...(categories && { categories: categories.map(it => ({ value: it.value })) }),
    price_range,
    ...(listed && variants.some(it => it.list_price) && { list_price_range: listed }),
    media: toMedia(wire.media),
    ...(axes[0] && { options: axes }),
    variants,
    ...(value >= scale_min &&
      scale_min >= 0 &&
      scale_max >= Math.max(1, value) && {
        rating: { value, scale_min, scale_max, ...(count !== undefined && count >= 0 && { count }) },
      }),
  }
}

function toVariant(wire: VariantWire, currency: string): Variant {
  const { id, sku, title, description, price, list_price, availability, media } = wire
  const { available, status } = availability ?? {}
  return {
    id,
    ...(sku && { sku }),
    title,
    description: toDescription(description),
    price: { amount: price.amount, currency },
    ...(list_price &&
      isPrice(list_price, currency) && { list_price: { amount: list_price.amount, currency } }),
    ...(availability && {
      availability: { ...(available !== undefined && { available }), ...(status && { status }) },
    }),
    ...(media && { media: toMedia(media) }),
  }
}

function toDescription(wire: ProductWire['description']): Description {
  const texts = textsOf(wire, ['plain', 'html', 'markdown'])
  return Object.keys(texts)[0] ? texts : { plain: '' }
}

function isPrice({ amount, currency }: Price, expected: string): boolean {
  return amount >= 0 && currency === expected && /^[A-Z]{3}$/.test(currency)
}

function rangeOf(prices: readonly Price[]): PriceRange | undefined {
  const [min, ...more] = [...prices].sort((a, b) => a.amount - b.amount)
  return min && { min, max: more.pop() ?? min }
}

function toMedia(media: ProductWire['media'] = []): Media[] {
  return media.flatMap(({ type, url, alt_text, width = 0, height = 0 }) => {
    const address = toWebUrl(url)
    if (!address) return []
    const hasSize = Number.isSafeInteger(width) && Number.isSafeInteger(height) && width > 0 && height > 0
    return [{ type, url: address, ...(alt_text && { alt_text }), ...(hasSize && { width, height }) }]
  })
}
