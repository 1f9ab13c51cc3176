/** What a request tells of where it came from. */
export interface Arrival {
  /** The other end of the connection. */
  readonly remote: string | undefined
  /** `X-Forwarded-For`: each proxy adds whom it saw to the end. */
  readonly forwarded: string | undefined
}

/**
 * The address of who calls, seen from behind `trustedProxies` proxies. Only the last so many entries were written by them;
 * what stands before is the caller's own claim.
 */
export function addressOf({ remote, forwarded }: Arrival, trustedProxies: number): string | undefined {
  if (trustedProxies === 0) return remote
  const seen = (forwarded ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
  // Fewer than there are proxies: the request came past one of them, and its connection is what is known.
  return seen.length < trustedProxies ? remote : seen.at(-trustedProxies)
}
