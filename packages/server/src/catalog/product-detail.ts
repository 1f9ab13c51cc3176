import { type Product, type SelectedOption, ucpVersion, type Variant } from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import { notFound, toErrorBody } from '../ucp/answer.ts'
import type { ProductRequest } from '../ucp/requests.ts'
import type { VariantIndex } from './create-variant-index.ts'
import { findProducts } from './lookup-catalog.ts'

/**
 * One product with what can be chosen from where the shopper is.
 * @see UCP 2026-04-08 `catalog_lookup.json#/$defs/get_product_response`
 */
export async function productDetail(
  merchant: RelayMerchant,
  index: VariantIndex,
  request: ProductRequest,
): Promise<object> {
  const { id, context = {} } = request
  const [product] = await findProducts(merchant, index, [id], context)
  if (!product) return toErrorBody([notFound('There is no such product')])
  return { ucp: { version: ucpVersion, status: 'success' }, product: toDetail(product, request) }
}

/** The featured variant first, its options as the selection, and of each value whether it goes with the others chosen. */
function toDetail(
  product: Product,
  { id, selected = [], preferences = [] }: Pick<ProductRequest, 'id' | 'selected' | 'preferences'>,
): object {
  const { variants, options } = product
  const featured = variants.find(variant => variant.id === id) ?? featuredOf(variants, selected, preferences)
  const chosen = featured?.options ?? []
  return {
    ...product,
    variants: [...variants].sort((a, b) => Number(b === featured) - Number(a === featured)),
    selected: chosen,
    ...(options && {
      options: options.map(({ name, values }) => ({
        name,
        values: values.map(value => {
          const rest = chosen.filter(it => it.name !== name)
          const fitting = variants.filter(it => has(it, [...rest, { name, label: value.label }]))
          return { ...value, exists: fitting.length > 0, available: fitting.some(isAvailable) }
        }),
      })),
    }),
  }
}

/** Drops what was selected, the least important first, until a variant fits; one that can be bought is preferred. */
function featuredOf(
  variants: readonly Variant[],
  selected: readonly SelectedOption[],
  preferences: readonly string[],
): Variant | undefined {
  const rank = ({ name }: SelectedOption) => {
    const at = preferences.indexOf(name)
    return at < 0 ? preferences.length : at
  }
  const wished = [...selected].sort((a, b) => rank(a) - rank(b))
  for (let kept = wished.length; kept >= 0; kept -= 1) {
    const fitting = variants.filter(variant => has(variant, wished.slice(0, kept)))
    if (fitting.length > 0) return fitting.find(isAvailable) ?? fitting[0]
  }
  return undefined
}

const isAvailable = ({ availability }: Variant): boolean => availability?.available !== false

const has = ({ options = [] }: Variant, wished: readonly SelectedOption[]): boolean =>
  wished.every(({ name, id, label }) =>
    options.some(
      it => it.name === name && (id !== undefined && it.id !== undefined ? it.id === id : it.label === label),
    ),
  )
