/**
 * A `fetch` that sends the merchant's secret headers along, to the merchant's own origin only. A reply that leads
 * elsewhere is refused and not followed: a redirect would carry the secrets to whoever it names.
 */
export function withHeaders(
  get: typeof fetch,
  endpoint: string,
  headers: Readonly<Record<string, string>>,
): typeof fetch {
  if (Object.keys(headers).length === 0) return get
  const { origin } = new URL(endpoint)
  return (input, init) => {
    const request = new Request(input, init)
    if (new URL(request.url).origin !== origin) return get(request)
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
    return get(new Request(request, { redirect: 'error' }))
  }
}
