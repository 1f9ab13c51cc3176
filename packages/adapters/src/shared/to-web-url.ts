/**
 * An address that a merchant wrote, as an absolute URL that every strict reader takes, or nothing where it is none of the
 * web (`javascript:`, `data:`, broken) or has a name and a password in it, which are there to deceive. What a URL parser lets
 * pass and RFC 3986 does not is percent-encoded.
 */
export function toWebUrl(text: string, base?: string): string | undefined {
  try {
    // Nothing is no address, and not its base.
    const { href } = new URL(text.trim() || 'none:', base)
    if (!/^https?:\/\/[^/@]+\//.test(href)) return undefined
    let marks = 0
    // Brackets in a host are an IPv6 address; anywhere else they are encoded, as is every # but the first.
    return href.replace(/^\w+:\/\/[^/]+|[^\w.~!$&'()*+,;=:@/?%-]|%(?![\da-f]{2})/gi, (part, at) =>
      at && (part !== '#' || marks++) ? encodeURIComponent(part) : part,
    )
  } catch {
    return undefined
  }
}
