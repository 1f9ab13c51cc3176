import type { FeedRow } from './feed-row.ts'

const gone = /^(out_?of_?stock|sold_?out|discontinued|pending|in_?store_?only|reserved)$/
const there =
  /^(in_?stock|pre_?order|pre_?sale|back_?order|available_for_order|online_?only|limited_?availability|made_?to_?order)$/

/**
 * Whether something can be bought, by Google's word (`in_stock`, `in stock`) or schema.org's (`https://schema.org/InStock`).
 * Says nothing for a word of neither. A count of zero means gone, unless it comes later.
 * @see https://support.google.com/merchants/answer/6324448, https://schema.org/ItemAvailability
 */
export function toAvailability(text: string, count?: number): Pick<FeedRow, 'available' | 'status'> {
  const word = (text.trim().split('/').pop() ?? '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  const isLater = /^(back|pre)/.test(word)
  if (gone.test(word) || (count === 0 && !isLater)) return { available: false, status: 'out_of_stock' }
  if (!there.test(word)) return count ? { available: true } : {}
  const status = word.startsWith('limited') ? 'low_stock' : isLater ? word.replace('_', '') : 'in_stock'
  return { available: true, status }
}
