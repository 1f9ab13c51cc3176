/**
 * A link's address that is safe to put on the page, or undefined: http(s), mailto or tel, absolute, without credentials.
 * Everything else (`javascript:`, `data:`, relative) is refused.
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  try {
    const url = new URL(value)
    if (/^(https?|mailto|tel):$/.test(url.protocol) && !url.username && !url.password) return url.href
  } catch {
    // Not an address: nothing to link to.
  }
  return undefined
}

/** A picture's address, or undefined: http(s) only. Pictures run nothing, so that this need not parse. */
export function safeImageUrl(value: string | undefined): string | undefined {
  return value && /^https?:\/\//i.test(value) ? value : undefined
}
