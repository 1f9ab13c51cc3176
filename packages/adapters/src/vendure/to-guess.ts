import type { CatalogQuery } from '@tillkit/core'
import { quote } from '../shared/quote.ts'

/**
 * Which products a search will most likely find, as fields of `ProductListOptions`; nothing where the shop API cannot list
 * them: it lists no products of a collection or with a facet, and has no order by price or by how well a text fits. So a
 * text is guessed for the first page, which few enough results are all on.
 */
export function toGuess(
  { text = '', category, sort }: CatalogQuery,
  take: number,
  skip: number,
): string | undefined {
  // Vendure searches for no text that is shorter.
  const words = text.length > 2 ? text.trim().split(/\s+/) : []
  const isByTitle = sort === 'title_asc'
  const isInOrder = isByTitle || (words.length === 0 && !sort?.startsWith('price'))
  if (category || !(isInOrder || (words.length > 0 && skip === 0))) return undefined
  const filters = words.slice(0, 5).map(word => {
    const contains = `{contains:${quote(word)}}`
    return `{_or:[{name:${contains}},{description:${contains}}]}`
  })
  return `take:${take},skip:${skip},sort:{${isByTitle ? 'name' : 'id'}:ASC},filter:{_and:[${filters}]}`
}
