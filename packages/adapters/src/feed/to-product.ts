import type { Media, Product, ProductOption, Variant } from '@tillkit/core'
import { toPriceRange } from '../shared/to-price-range.ts'
import type { FeedRow } from './feed-row.ts'
import type { FeedGroup } from './group-rows.ts'

/** A product in the till's words. Axes are those on which its variants differ; each variant has a value on each. */
export function toProduct(group: FeedGroup): Product | undefined {
  const { id, handle, rows } = group
  const [first] = rows
  const price_range = toPriceRange(rows.map(it => it.price))
  if (!first || !price_range) return undefined
  const axes = axesOf(rows)
  const title = titleOf(group)
  const pictures = [...new Set(rows.flatMap(({ images }, index) => (index ? images.slice(0, 1) : images)))]
  const options = axes.map(
    ([name, valueIn]): ProductOption => ({
      name,
      values: [...new Set(rows.map(valueIn))].map(label => ({ label })),
    }),
  )
  return {
    id,
    handle,
    title,
    description: toDescription(first),
    ...(first.link && { url: first.link }),
    ...(first.categories.length > 0 && { categories: first.categories.map(value => ({ value })) }),
    price_range,
    media: pictures.slice(0, 20).map(toMedia),
    options,
    ...(first.rating && { rating: first.rating }),
    variants: rows.map((row): Variant => {
      const chosen = axes.map(([name, valueIn]) => ({ name, label: valueIn(row) }))
      const [picture] = row.images
      return {
        id: row.id,
        sku: row.shop_id ?? row.id,
        title:
          row.title === title && chosen.length
            ? `${title} ${chosen.map(it => it.label).join(' ')}`
            : row.title,
        description: toDescription(row),
        price: row.price,
        ...(row.list_price && { list_price: row.list_price }),
        ...(row.available !== undefined && {
          availability: { available: row.available, ...(row.status && { status: row.status }) },
        }),
        options: chosen,
        ...(picture && { media: [toMedia(picture)] }),
      }
    }),
  }
}

type Axis = readonly [name: string, valueIn: (row: FeedRow) => string]

/** The axes that lead to one variant each; where the file's do not, the variant itself is the one to choose. */
function axesOf(rows: readonly FeedRow[]): readonly Axis[] {
  if (rows.length < 2) return []
  const names = [...new Set(rows.flatMap(row => [...row.options.keys()]))]
  const axes = names
    .map((name): Axis => [name, row => row.options.get(name) ?? '–'])
    .filter(([, valueIn]) => new Set(rows.map(valueIn)).size > 1)
  const isClear = (of: readonly Axis[]) =>
    new Set(rows.map(row => JSON.stringify(of.map(([, valueIn]) => valueIn(row))))).size === rows.length
  if (isClear(axes)) return axes
  const byTitle: Axis = ['Variant', row => row.title]
  return isClear([byTitle]) ? [byTitle] : [['Variant', row => row.shop_id ?? row.id]]
}

/** The product's own title, else what those of its variants begin with, in whole words; the first where that is nothing to call it by. */
export function titleOf({ rows: [first, ...others] }: FeedGroup): string {
  const title = first?.group_title ?? first?.title ?? ''
  if (first?.group_title || !others.length) return title
  const words = title.split(' ')
  while (words.length && others.some(it => !`${it.title} `.startsWith(`${words.join(' ')} `))) words.pop()
  const shared = words.join(' ').replace(/[\s,;:|/(–-]+$/, '')
  return shared.length > 2 ? shared : title
}

/** In a feed's text a tag or a reference tells that it is HTML. */
function toDescription({ description, title }: FeedRow): Product['description'] {
  const isHtml = /<[a-z/!]|&#?\w+;/i.test(description ?? '')
  return isHtml ? { html: description ?? '' } : { plain: description || title }
}

const toMedia = (url: string): Media => ({ type: 'image', url })
