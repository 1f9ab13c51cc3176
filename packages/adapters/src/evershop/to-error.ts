import type { ErrorMessage } from '@tillkit/core'

/** An error that the shopper may mend. */
export function toError(code: string, content: string, path?: string): ErrorMessage {
  return { type: 'error', code, content, ...(path && { path }), severity: 'recoverable' }
}

/** What EverShop says of too little stock, in words that its translations leave alone; undefined for any other words. */
export function toShortage(words: string): 'out_of_stock' | 'insufficient_stock' | undefined {
  return /out of stock/i.test(words)
    ? 'out_of_stock'
    : /enough stock/i.test(words)
      ? 'insufficient_stock'
      : undefined
}
