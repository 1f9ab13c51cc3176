/**
 * Whether something can be bought, by Google's word (`in_stock`, `in stock`) or schema.org's (`https://schema.org/InStock`).
 * Says nothing for a word of neither. A count of zero means gone, unless it comes later.
 * @see https://support.google.com/merchants/answer/6324448, https://schema.org/ItemAvailability
 */
export function toAvailability(text: string, count: number): { available?: boolean; status?: string } {
  const word = (text.split('/').pop() ?? '').toLowerCase().replace(/[\s_-]/g, '')
  const isLater = /^(back|pre)(order|sale)$/.test(word)
  if (
    /^(outofstock|soldout|discontinued|pending|instoreonly|reserved)$/.test(word) ||
    (count <= 0 && !isLater)
  )
    return { available: false, status: 'out_of_stock' }
  if (isLater) return { available: true, status: word.startsWith('b') ? 'backorder' : 'preorder' }
  if (/^(instock|availablefororder|onlineonly|madetoorder)$/.test(word))
    return { available: true, status: 'in_stock' }
  if (word === 'limitedavailability') return { available: true, status: 'low_stock' }
  return count > 0 ? { available: true } : {}
}
