import { TillError } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { FeedRow } from './feed-row.ts'
import type { RawRow } from './raw-row.ts'
import { toAvailability } from './to-availability.ts'
import { toPrice } from './to-price.ts'
import { textOf } from './untyped.ts'

/** Google takes 150 characters; a novel is no title. */
const lengthMax = 1000

/**
 * Checks a row of a file and puts it into the till's words; `url` is the file's, `currency` that of prices which do not say
 * theirs. Throws a `TillError` where an id, a title or a price is missing or broken.
 */
export function toRow(raw: RawRow, url: string, currency: string | undefined): FeedRow {
  // Feeds and pages are often escaped once too much: `&amp;amp;`.
  const say = (value: unknown) => {
    const text = textOf(value)
    return text && decodeEntities(text.slice(0, lengthMax)).trim()
  }
  const address = (value: unknown) => toWebUrl(textOf(value) ?? '', url)
  const [id, title] = [textOf(raw.id), say(raw.title)]
  if (!id || !title) throw new TillError('broken_reply', 'expected an id and a title')
  // A sign, such as €, names no currency.
  const [own = currency] = /^[A-Z]{3}$/.exec(textOf(raw.currency)?.toUpperCase() ?? '') ?? []
  const price = toPrice(textOf(raw.price) ?? '', own)
  const before = textOf(raw.list_price)
  const list = before === undefined ? undefined : toPrice(before, own)
  const number = Number(textOf(raw.count) ?? Number.NaN)
  const availability = toAvailability(textOf(raw.availability) ?? '', number)
  return {
    id,
    group: textOf(raw.group) ?? id,
    handle: textOf(raw.handle),
    title,
    group_title: say(raw.group_title),
    description: textOf(raw.description),
    link: address(raw.link),
    images: [...new Set(raw.images.flatMap(it => address(it) ?? []))],
    price,
    list_price: list && list.currency === price.currency && list.amount > price.amount ? list : undefined,
    ...availability,
    // What comes later can be ordered whatever is there; what shops owe is written below zero.
    count: Number.isSafeInteger(number) && !isLater(availability) ? Math.max(number, 0) : undefined,
    brand: say(raw.brand),
    categories: (raw.categories ?? []).flatMap(it => say(it) || []),
    options: new Map(
      raw.options.flatMap(([name, value]) => {
        const label = say(value)
        return label ? [[name, label]] : []
      }),
    ),
    cart_link: textOf(raw.cart_link),
    rating: raw.rating,
  }
}

const isLater = ({ status }: Pick<FeedRow, 'status'>) => status === 'backorder' || status === 'preorder'
