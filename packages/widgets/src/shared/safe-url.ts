/**
 * A link or picture address that is safe to put on the page, or undefined: http(s), and for links mailto and tel;
 * absolute, without credentials. Everything else (`javascript:`, `data:`, relative) is refused.
 */
export function safeUrl(value: unknown, schemes: RegExp = /^(https?|mailto|tel):$/): string | undefined {
  if (typeof value !== 'string') return
  try {
    const url = new URL(value)
    if (schemes.test(url.protocol) && !url.username && !url.password) return url.href
  } catch {
    // Not an address: nothing to link to.
  }
  return
}

/** A picture's address, or undefined. */
export function safeImageUrl(value: unknown): string | undefined {
  return safeUrl(value, /^https?:$/)
}
