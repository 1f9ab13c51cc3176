const safelisted = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
]
const simpleHeaders = ['accept', 'accept-language', 'content-language', 'content-type']
const simpleTypes = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/

/**
 * A `fetch` as a page of `origin` has it: names its origin, asks before what is not simple, and shows neither an answer that
 * does not name the origin nor a header that is not exposed. Without credentials. @see Fetch standard, section 3.3
 */
export function browserFetch(origin: string, network: typeof fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    if (new URL(request.url).origin === origin) return network(request)
    const asked = [...request.headers.keys()].filter(
      name =>
        !simpleHeaders.includes(name) ||
        (name === 'content-type' && !simpleTypes.test(request.headers.get(name) ?? '')),
    )
    if (asked.length > 0 || !/^(GET|HEAD|POST)$/.test(request.method)) {
      const preflight = await network(
        new Request(request.url, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': request.method,
            'access-control-request-headers': asked.join(),
          },
        }),
      )
      const allowed = listOf(preflight, 'access-control-allow-headers')
      if (!preflight.ok || !isOpen(preflight, origin) || asked.some(name => !allowed.includes(name)))
        throw blocked()
    }
    const sent = new Request(request)
    sent.headers.set('origin', origin)
    const response = await network(sent)
    if (!isOpen(response, origin)) throw blocked()
    const shown = [...safelisted, ...listOf(response, 'access-control-expose-headers')]
    const headers = [...response.headers].filter(([name]) => shown.includes(name))
    return new Response(response.body, { status: response.status, headers })
  }
}

const listOf = ({ headers }: Response, name: string): string[] =>
  (headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/)
const isOpen = ({ headers }: Response, origin: string): boolean =>
  ['*', origin].includes(headers.get('access-control-allow-origin') ?? '')
const blocked = () => new TypeError('Failed to fetch')
