/** What a scripted server answers; a function may look at the request. */
export type Scripted =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | object }
  | ((request: Request) => Response)

/** A web of a few addresses, by URL without its query. What is not in it answers 404; it counts what was asked. */
export function scriptedWeb(pages: Readonly<Record<string, Scripted>>): {
  fetch: typeof fetch
  asked: string[]
} {
  const asked: string[] = []
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const { origin, pathname } = new URL(request.url)
    asked.push(`${request.method} ${request.url}`)
    const page = pages[origin + pathname]
    if (!page) return new Response('not found', { status: 404 })
    if (typeof page === 'function') return page(request)
    const { status = 200, headers = {}, body = '' } = page
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
  }
  return { fetch: answer, asked }
}

/** A reply that gives every page leave to read it, the preflight too. */
export const open =
  (body: object): Scripted =>
  request =>
    new Response(request.method === 'OPTIONS' ? null : JSON.stringify(body), {
      status: request.method === 'OPTIONS' ? 204 : 200,
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization' },
    })
