import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** Where the scripted shop is. */
export const endpoint = 'https://shop.example/shop-api'

/** One request as the shop got it. */
export interface Asked {
  readonly query: string
  readonly variables?: object
  readonly authorization: string | null
  /** Another than this needs a preflight from another origin. */
  readonly isForm: boolean
}

/** A Vendure that answers by a script, for the tests of one file; any request beside it is an error. */
export function useScriptedShop(): (...replies: readonly (object | Response)[]) => Asked[] {
  const server = setupServer()
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())

  // Answers one request after the other, and keeps what was asked. A reply `[body, token]` begins a session.
  return (...replies) => {
    const asked: Asked[] = []
    server.use(
      http.post(endpoint, async ({ request }) => {
        const { headers } = request
        const isForm = headers.get('content-type') === 'application/x-www-form-urlencoded'
        const { query, ...rest } = isForm
          ? { query: (await request.formData()).get('query') }
          : ((await request.json()) as Asked)
        asked.push({ ...rest, query: `${query}`, authorization: headers.get('authorization'), isForm })
        const reply = replies[asked.length - 1] ?? new Response(null, { status: 599 })
        if (reply instanceof Response) return reply
        const [json, token] = Array.isArray(reply) ? reply : [reply]
        return HttpResponse.json(json, { headers: token ? { 'vendure-auth-token': token } : {} })
      }),
    )
    return asked
  }
}

/** Vendure's `ErrorResult`. */
export function refusal(errorCode: string, more: object = {}): object {
  return { errorCode, message: `Said ${errorCode}`, ...more }
}

/** A reply of GraphQL errors. */
export function fault(
  code: string,
  path = 'm0',
): { readonly errors: readonly object[]; readonly data: null } {
  return { errors: [{ message: `Said ${code}`, path: [path], extensions: { code } }], data: null }
}
