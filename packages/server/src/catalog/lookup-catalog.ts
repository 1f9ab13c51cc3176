import { type Message, type Product, ucpVersion, type Variant } from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import type { LookupRequest } from '../ucp/requests.ts'
import type { VariantIndex } from './create-variant-index.ts'

/**
 * The products of ids, handles and ids of variants; what is unknown is left out and told.
 * @see UCP 2026-04-08 `catalog_lookup.json#/$defs/lookup_response`
 */
export async function lookupCatalog(
  merchant: RelayMerchant,
  index: VariantIndex,
  { ids, context = {} }: LookupRequest,
): Promise<object> {
  const products = await findProducts(merchant, index, ids, context)
  const found = products.map(product => toCorrelated(product, ids))
  const unknown = ids.flatMap((id, at): Message[] =>
    products.some(product => isOf(product, id))
      ? []
      : [{ type: 'info', code: 'not_found', content: 'There is no such product', path: `$.ids[${at}]` }],
  )
  return {
    ucp: { version: ucpVersion, status: 'success' },
    products: found,
    ...(unknown.length > 0 && { messages: unknown }),
  }
}

/**
 * The products of any ids, each once, in as many calls as the merchant's page size asks for. Some merchants count products
 * and variants from 1 each: an id of both is the product's.
 */
export async function findProducts(
  { catalog, capabilities }: RelayMerchant,
  index: VariantIndex,
  ids: readonly string[],
  context: NonNullable<LookupRequest['context']>,
): Promise<readonly Product[]> {
  const names = [...new Set(ids.flatMap(id => [id, index.productOf(id) ?? id]))]
  const size = Math.max(1, capabilities.page_size_max)
  const pages = Array.from({ length: Math.ceil(names.length / size) }, (_, page) =>
    catalog.lookup(names.slice(page * size, (page + 1) * size), { context }),
  )
  const products = (await Promise.all(pages)).flat()
  index.learn(products)
  const unique = [...new Map(products.map(product => [product.id, product])).values()]
  const named = new Set(ids.filter(asked => unique.some(product => isCalled(product, asked))))
  return unique.filter(product => {
    const reached = ids.filter(asked => product.variants.some(({ id }) => id === asked))
    const isOther = reached.length > 0 && reached.every(asked => named.has(asked))
    return !isOther || ids.some(asked => isCalled(product, asked))
  })
}

const isCalled = ({ id, handle }: Product, asked: string): boolean => asked === id || asked === handle

const isOf = (product: Product, asked: string): boolean =>
  isCalled(product, asked) || product.variants.some(variant => asked === variant.id)

/** Says of each variant which id led to it: its own exactly, its product's by way of the first that can be bought. */
function toCorrelated(product: Product, ids: readonly string[]): object {
  const { variants } = product
  const ofProduct = ids.filter(asked => isCalled(product, asked))
  const featured = variants.find(({ availability }) => availability?.available !== false) ?? variants[0]
  const inputsOf = (variant: Variant) => [
    ...(ids.includes(variant.id) ? [{ id: variant.id, match: 'exact' }] : []),
    ...ofProduct.map(asked => ({ id: asked, ...(variant === featured && { match: 'featured' }) })),
  ]
  // An id of one variant leads to its product with all of them: those beside it come along with it.
  const along = ids
    .filter(asked => variants.some(variant => variant.id === asked))
    .map(asked => ({ id: asked }))
  const fallback = along.length > 0 ? along : ids.slice(0, 1).map(asked => ({ id: asked }))
  return {
    ...product,
    variants: variants.map(variant => {
      const inputs = inputsOf(variant)
      return { ...variant, inputs: inputs.length > 0 ? inputs : fallback }
    }),
  }
}
