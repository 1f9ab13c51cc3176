/** How many products a shelf shows unless its author says. */
export const usualLimit = 12

/**
 * How many products a shelf asks for, by its attribute `limit`; what is no number above 0 counts as none. The loader, which asks
 * before the shelf's code is there, has to ask for the same.
 */
export function shelfLimit(attribute: string | null | undefined): number {
  const limit = Math.trunc(Number(attribute))
  return limit > 0 ? limit : usualLimit
}
