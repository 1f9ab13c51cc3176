/**
 * An address that a merchant wrote, as an absolute URL that every strict reader takes, or nothing where it is none of the
 * web (`javascript:`, `data:`, broken). What a URL parser lets pass and RFC 3986 does not is percent-encoded.
 */
export function toWebUrl(text: string, base?: string): string | undefined {
  // Nothing is no address, and not its base.
  if (!text.trim()) return undefined
  try {
    const { href, protocol, origin } = new URL(text.trim(), base)
    if (!/^https?:$/.test(protocol)) return undefined
    // A host in brackets is an IPv6 address; brackets anywhere else are encoded, as is every # but the first.
    const [path = '', ...fragment] = href.slice(origin.length).split('#')
    const rest = path + (fragment.length ? `#${fragment.join('%23')}` : '')
    const encoded = rest.replace(/[^\w.~!$&'()*+,;=:@/?#%-]|%(?![\da-f]{2})/gi, encodeURIComponent)
    return new URL(encoded, origin).href
  } catch {
    return undefined
  }
}
