import type { Variant } from '@tillkit/core'

/** Whether the merchant said that a variant cannot be bought. Silence is no refusal. */
export function isSoldOut(variant: Variant | undefined): boolean {
  return variant?.availability?.available === false
}

/** The word for what the merchant said of a variant's stock; undefined where there is nothing to say. */
export function stockWordOf(variant: Variant | undefined): string | undefined {
  const status = variant?.availability?.status ?? ''
  return /^(low_stock|backorder|preorder)$/.test(status) && !isSoldOut(variant) ? status : undefined
}
