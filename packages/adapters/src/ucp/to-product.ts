import type { Description, Media, Price, PriceRange, Product, Variant } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { type ProductWire, productShape } from './catalog.guard.generated.ts'
import { type Exact, parseExactly } from './parse-exactly.ts'

type Wire = Exact<ProductWire>
type VariantWire = Wire['variants'][number]

/** A product in the till's words, or nothing where it is broken or nobody can buy it. */
export function toProduct(value: unknown): Product | undefined {
  try {
    return fromWire(parseExactly<ProductWire>(productShape, value))
  } catch {
    return undefined
  }
}

function fromWire(wire: Wire): Product | undefined {
  const { url: link, media, options = [], rating, variants: rows, description, ...rest } = wire
  const hasChoices = rows.some(it => it.options?.[0])
  const axes = options.filter(
    ({ name, values }, at) => hasChoices && values[1] && options.findIndex(it => it.name === name) === at,
  )
  const currency = rows[0]?.price.currency ?? ''
  const seen = new Set<string>()
  const variants = rows.flatMap((row): Variant[] => {
    const chosen = axes.flatMap(({ name, values }) => {
      const own = row.options?.find(it => it.name === name)
      const value = values.find(it => it.label === own?.label)
      return value ? [{ name, ...value }] : []
    })
    const names = [row.id, JSON.stringify(chosen.map(it => it.label))]
    if (names.some(it => seen.has(it)) || chosen.length < axes.length || !isPrice(row.price, currency))
      return []
    for (const name of names) seen.add(name)
    return [toVariant(row, chosen, currency)]
  })
  const price_range = rangeOf(variants.map(it => it.price))
  if (!price_range) return undefined
  const url = toWebUrl(link ?? '')
  const listed = rangeOf(variants.map(it => it.list_price ?? it.price))
  const { value = -1, scale_min = 0, scale_max = 0, count = 0 } = rating ?? {}
  return {
    ...rest,
    description: toDescription(description),
    ...(url && { url }),
    price_range,
    ...(listed && variants.some(it => it.list_price) && { list_price_range: listed }),
    media: toMedia(media),
    ...(axes[0] && { options: axes }),
    variants,
    ...(rating &&
      value >= scale_min &&
      scale_min >= 0 &&
      scale_max >= Math.max(1, value) &&
      count >= 0 && { rating }),
  }
}

function toVariant(wire: VariantWire, options: Variant['options'] & object, currency: string): Variant {
  const { description, list_price, media, options: _, ...rest } = wire
  return {
    ...rest,
    description: toDescription(description),
    ...(list_price && isPrice(list_price, currency) && { list_price }),
    ...(media && { media: toMedia(media) }),
    ...(options[0] && { options }),
  }
}

function toDescription(texts: Description): Description {
  return Object.keys(texts)[0] ? texts : { plain: '' }
}

function isPrice({ amount, currency }: Price, expected: string): boolean {
  return amount >= 0 && currency === expected && /^[A-Z]{3}$/.test(currency)
}

function rangeOf(prices: readonly Price[]): PriceRange | undefined {
  const [min, ...more] = [...prices].sort((a, b) => a.amount - b.amount)
  return min && { min, max: more.pop() ?? min }
}

function toMedia(media: Wire['media'] = []): Media[] {
  return media.flatMap(({ url: link, width = 0, height = 0, ...rest }) => {
    const url = toWebUrl(link)
    const isSized = Number.isSafeInteger(width) && Number.isSafeInteger(height) && width > 0 && height > 0
    return url ? [{ ...rest, url, ...(isSized && { width, height }) }] : []
  })
}
