import type { AdapterConfig, Call, Product } from '@tillkit/core'
import { parseDetail } from './detail.guard.generated.ts'
import { discover } from './discover.ts'
import { readCatalog } from './read-catalog.ts'
import { toProduct } from './to-product.ts'

/** More values than this on the shortest axis are not asked for one by one. */
const valuesMax = 20

/**
 * Products with the variants that the merchant did not send. UCP answers a list with one variant a product and a detail
 * with those that match the chosen values, so all are found by asking for each value of the shortest axis. What fails
 * leaves the product as it came.
 * @see https://ucp.dev/specification/catalog/lookup, "Option selection"
 */
export async function allVariants(
  config: AdapterConfig,
  products: readonly Product[],
  call: Call,
): Promise<Product[]> {
  const merchant = await discover(config)
  const complete = async (product: Product): Promise<Product> => {
    const [axis] = [...(product.options ?? [])].sort((a, b) => a.values.length - b.values.length)
    if (!axis || product.variants[1] || axis.values.length > valuesMax) return product
    const answers = await Promise.all(
      axis.values.map(async ({ label }) => {
        const selected = [{ name: axis.name, label }]
        const answer = await readCatalog(config, merchant, 'product', { id: product.id, selected }, call)
        return parseDetail(answer).product?.variants ?? []
      }),
    ).catch(() => [])
    // Found again as from one answer: doubles go, and what does not fit the options.
    const whole = toProduct({ ...product, variants: [product.variants, ...answers].flat() })
    return whole ? { ...whole, variants: inOrder(whole) } : product
  }
  return Promise.all(products.map(complete))
}

/** In the rank of their values, so that the order is the same whichever was featured. */
function inOrder({ options = [], variants }: Product): Product['variants'] {
  const rankOf = (variant: Product['variants'][number]) =>
    options.map(({ values }, at) => values.findIndex(it => it.label === variant.options?.[at]?.label))
  const ranked = variants.map(variant => ({ variant, rank: rankOf(variant) }))
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((rank, index) => rank !== b.rank[index])
    return (a.rank[at] ?? 0) - (b.rank[at] ?? 0)
  })
  return ranked.map(({ variant }) => variant)
}
