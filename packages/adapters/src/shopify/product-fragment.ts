const image = '{url(transform:{maxWidth:600})altText width height}'

/** What is asked of a variant. */
export const variantFields: string = `nodes{id sku title availableForSale currentlyNotInStock price{amount currencyCode}compareAtPrice{amount currencyCode}image${image}selectedOptions{name value}}pageInfo{hasNextPage endCursor}`

/**
 * What is asked of a product, as `...P`; it goes to the end of a document. Without a key Shopify adds up what may be
 * answered: 44 for a product and 5 for each variant.
 */
export function productFragment(variants: number, hasPlans: boolean): string {
  const plans = hasPlans
    ? 'sellingPlanGroups(first:3){nodes{name sellingPlans(first:5){nodes{id name description}}}}'
    : ''
  return `fragment P on Product{id handle title descriptionHtml onlineStoreUrl options{name optionValues{name}}images(first:8){nodes${image}}${plans}variants(first:${variants}){${variantFields}}}`
}
