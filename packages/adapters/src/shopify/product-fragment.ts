import { fieldsOf } from '../shared/fields-of.ts'
import { productShape } from './catalog.guard.generated.ts'

/** What stands behind the fields of a product and its variants. Pictures are wide enough for a card on a dense screen. */
export const productArguments: Readonly<Record<string, string>> = {
  url: '(transform:{maxWidth:600})',
  images: '(first:8)',
  sellingPlanGroups: '(first:3)',
  sellingPlans: '(first:5)',
}

/**
 * What is asked of a product, as `...P`; it goes to the end of a document. Without a key Shopify adds up what may be
 * answered: 44 for a product and 5 for each variant.
 */
export function productFragment(variants: number, hasPlans: boolean): string {
  const fields = fieldsOf(productShape, {
    ...productArguments,
    ...(!hasPlans && { sellingPlanGroups: null }),
    variants: `(first:${variants})`,
  })
  return `fragment P on Product${fields}`
}
