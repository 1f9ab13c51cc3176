import type { Call } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import type { AskShop } from './ask-shop.ts'
import { type ProductWire, parseVariants, variantsShape } from './catalog.guard.generated.ts'
import { productArguments } from './product-fragment.ts'

/** The most requests for one product: Shopify's limit is 2,048 variants. */
const most = 14

/** A product with all its variants, read page by page. */
export async function allVariants(
  wire: ProductWire,
  call: Call,
  ask: AskShop,
  size: number,
): Promise<ProductWire> {
  const fields = fieldsOf(variantsShape, { ...productArguments, variants: `(first:${size},after:$after)` })
  const nodes = [...wire.variants.nodes]
  let { pageInfo } = wire.variants
  for (let page = 0; page < most && pageInfo.hasNextPage; page++) {
    const { data } = await ask('query($id:ID!,$after:String)', `{product(id:$id)${fields}}`, call, {
      id: wire.id,
      after: pageInfo.endCursor,
    })
    const { variants } = parseVariants(data['product'])
    nodes.push(...variants.nodes)
    pageInfo = variants.pageInfo
  }
  return { ...wire, variants: { nodes, pageInfo } }
}
