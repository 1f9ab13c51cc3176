/** What EverShop says of too little stock, in words that its translations leave alone; undefined for any other words. */
export function toShortage(words: string): 'out_of_stock' | 'insufficient_stock' | undefined {
  return /out of stock/i.test(words)
    ? 'out_of_stock'
    : /enough stock/i.test(words)
      ? 'insufficient_stock'
      : undefined
}
