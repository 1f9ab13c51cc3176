import type { AdapterConfig } from '@tillkit/core'

const money = '{amount currencyCode}'

/**
 * What is asked of a cart, as `...C`; it goes to the end of a document. Without a key Shopify adds up what may be
 * answered, 10 for a line, so that fewer lines are asked for.
 */
export function cartFragment({ options }: AdapterConfig): string {
  const lines = options?.['key'] ? 250 : 90
  return `fragment C on Cart{id checkoutUrl buyerIdentity{countryCode}cost{subtotalAmount${money}totalAmount${money}}discountCodes{code applicable}discountAllocations{...D}lines(first:${lines}){nodes{id quantity cost{amountPerQuantity${money}subtotalAmount${money}totalAmount${money}}discountAllocations{...D}merchandise{...on ProductVariant{id title image{url(transform:{maxWidth:160,maxHeight:160})}product{title}}}}}}fragment D on CartDiscountAllocation{discountedAmount${money}...on CartCodeDiscountAllocation{code}...on CartAutomaticDiscountAllocation{title}...on CartCustomDiscountAllocation{title}}`
}

/** What is asked of a change's answer. */
export const changeFields = '{cart{...C}userErrors{code field message}warnings{code message target}}'
