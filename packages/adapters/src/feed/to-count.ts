/** How many there are, of a text or number; nothing for what is no count. Below zero, as shops write what is owed, is none. */
export function toCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\s*-?\d{1,9}(\.0+)?\s*$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(count) ? Math.max(count as number, 0) : undefined
}
