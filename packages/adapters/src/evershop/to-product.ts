import type { AdapterConfig, Media, Price, Product, SelectedOption, Variant } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { type ProductWire, parseProduct } from './catalog.guard.generated.ts'
import { toDescription } from './to-description.ts'
import { toMinor } from './to-minor.ts'

type Entry = Omit<ProductWire, 'variantGroup' | 'description' | 'gallery' | 'url'>
type Picture = ProductWire['image']
interface Sibling {
  readonly entry: Entry
  readonly options: readonly SelectedOption[]
}

/** The products among these items that are sold and can be drawn. */
export function toProducts(items: readonly unknown[], config: AdapterConfig): Product[] {
  return items.flatMap(item => {
    try {
      const wire = parseProduct(item)
      return wire.status === 1 ? toProduct(wire, config) : []
    } catch {
      return []
    }
  })
}

/** A product with the others of its group as variants; it comes first, as it does on its own page of the shop. */
function toProduct(wire: ProductWire, { endpoint }: AdapterConfig): Product {
  const { sku: handle, name: title } = wire
  const siblings = toSiblings(wire)
  const axes = (siblings[0]?.options ?? []).map(({ name }, at) => ({
    name,
    values: siblings
      .flatMap(({ options }) => options[at] ?? [])
      .filter(({ label }, index, all) => all.findIndex(it => it.label === label) === index)
      .sort((a, b) => Number(a.id) - Number(b.id))
      .map(({ id = '', label }) => ({ id, label })),
  }))
  const isChoice = axes.map(({ values }) => values.length > 1)
  const variants = siblings.map(({ entry, options }) =>
    toVariant(
      entry,
      options.filter((_, at) => isChoice[at]),
      endpoint,
    ),
  )
  const prices = variants.map(({ price }) => price).sort((a, b) => a.amount - b.amount)
  const url = toWebUrl(wire.url ?? '', endpoint)
  const pictures = [wire.image, ...(wire.gallery ?? [])]
  return {
    id: `${wire.productId}`,
    handle,
    title,
    description: toDescription(wire.description, title),
    ...(url && { url }),
    price_range: { min: prices[0] as Price, max: prices.at(-1) as Price },
    media: pictures.flatMap(picture => toMedia(picture, endpoint)),
    options: axes.filter((_, at) => isChoice[at]),
    variants,
  }
}

/** The products of a group that have a value on each axis, none twice. Axes are in the order they were made in. */
function toSiblings({ variantGroup, ...own }: ProductWire): Sibling[] {
  const { variantAttributes = [], items = [] } = variantGroup ?? {}
  const axes = variantAttributes
    .filter(
      ({ attributeName }, at) => variantAttributes.findIndex(it => it.attributeName === attributeName) === at,
    )
    .sort((a, b) => a.attributeId - b.attributeId)
  const seen = new Set<string>()
  const siblings = items
    .map(({ product: entry, attributes }) => ({
      entry,
      options: axes.flatMap(({ attributeId, attributeName: name }) => {
        const { optionId, optionText: label } =
          attributes.find(it => it.attributeId === `${attributeId}`) ?? {}
        return label ? [{ name, id: `${optionId}`, label }] : []
      }),
    }))
    .sort(
      (a, b) =>
        Number(b.entry.sku === own.sku) - Number(a.entry.sku === own.sku) ||
        a.entry.productId - b.entry.productId,
    )
    .filter(({ entry, options }) => {
      const names = [entry.sku, JSON.stringify(options.map(({ label }) => label))]
      const isNew = options.length === axes.length && !names.some(name => seen.has(name))
      for (const name of names) seen.add(name)
      return isNew && entry.status === 1 && entry.price.regular.currency === own.price.regular.currency
    })
  return siblings[0]?.entry.sku === own.sku ? siblings : [{ entry: own, options: [] }]
}

/** The variant's id is its SKU, which is what EverShop puts into a cart. */
function toVariant(
  { sku, name, price, inventory, image }: Entry,
  options: readonly SelectedOption[],
  base: string,
): Variant {
  const { value, currency } = price.regular
  const { isInStock: available } = inventory
  const media = toMedia(image, base)
  return {
    id: sku,
    sku,
    title: name,
    description: { plain: name },
    price: { amount: toMinor(value, currency), currency },
    availability: { available, status: available ? 'in_stock' : 'out_of_stock' },
    options,
    ...(media.length > 0 && { media }),
  }
}

function toMedia(picture: Picture, base: string): Media[] {
  const url = toWebUrl(picture?.url ?? '', base)
  return url ? [{ type: 'image', url, ...(picture?.alt && { alt_text: picture.alt }) }] : []
}
