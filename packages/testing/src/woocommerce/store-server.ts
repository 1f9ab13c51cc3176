import { cartBody, orderBody } from './cart-body.ts'
import { cartRoutes, type Posted, refusal, type StoreAnswer } from './cart-routes.ts'
import { createToken, readToken } from './cart-token.ts'
import { draftOf, placeOrder, readDraft } from './checkout-routes.ts'
import { listProducts, type ProductsAnswer, readProduct } from './product-routes.ts'
import { assertRecordedShape, type ReplyKind } from './recorded-shapes.ts'
import { categories } from './store-seed.ts'
import { createSession, findItem, nowOf, type StoreSession, type StoreState } from './store-state.ts'
import { site } from './store-text.ts'

const api = '/wp-json/wc/store/v1/'

/**
 * Answers as a WooCommerce 10 does: the Store API under `/wp-json/wc/store/v1`, and the links of the shop that a shopper is
 * handed off to. Every body is held against the recordings before it is sent.
 */
export async function answerAsStore(state: StoreState, request: Request): Promise<Response> {
  const url = new URL(request.url)
  if (!url.pathname.startsWith(api)) return answerAsSite(state, url)
  const cors = corsHeaders(state, request)
  if (request.method === 'OPTIONS') return new Response('', { headers: cors })
  const route = decodeURIComponent(url.pathname.slice(api.length))
  const token = request.headers.get('cart-token')
  if (route === 'batch') {
    const { requests } = (await request.json()) as {
      requests: { path: string; body: Posted; headers?: Readonly<Record<string, string>> }[]
    }
    if (requests.length > 25)
      return reply('error', refusal('rest_invalid_param', 'Invalid parameter(s): requests'), cors)
    const responses = requests.map(({ path, body, headers = {} }) => {
      const own = headers['Cart-Token'] ?? null
      const { answer, fresh } = answerCart(state, path.split('/v1/')[1] ?? '', 'POST', own, body)
      check('cart', answer)
      return { ...answer, headers: { ...(fresh && { 'Cart-Token': fresh }), Allow: 'POST' } }
    })
    return Response.json({ responses }, { status: 207, headers: cors })
  }
  if (/^(cart|checkout)(\/|$)/.test(route)) {
    const sent: Posted = request.method === 'POST' ? await request.json() : {}
    const { answer, fresh } = answerCart(state, route, request.method, token, sent)
    return reply(route.startsWith('cart') ? 'cart' : 'checkout', answer, {
      ...cors,
      ...(fresh && { 'cart-token': fresh }),
    })
  }
  const [kind, answer] = answerRead(state, route, url.searchParams)
  const { total, pages } = answer
  return reply(kind, answer, {
    ...cors,
    ...(total !== undefined && { 'x-wp-total': `${total}`, 'x-wp-totalpages': `${pages}` }),
  })
}

/** A route of a cart or the checkout, with the token that goes out with every answer. */
function answerCart(
  state: StoreState,
  route: string,
  method: string,
  token: string | null,
  sent: Posted,
): { readonly answer: StoreAnswer; readonly fresh?: string } {
  const known = readToken(token, nowOf(state))
  const session = sessionOf(state, known ?? `t_${(state.next++ * 7919).toString(16).padStart(30, '0')}`)
  const isOpen = known || (method === 'GET' && route === 'cart')
  const answer = isOpen
    ? answerSession(state, session, route, method, sent)
    : refusal(
        'woocommerce_rest_missing_nonce',
        'Missing the Nonce header. This endpoint requires a valid nonce.',
        401,
      )
  // Parameters are looked at before the session is.
  const isEarly = JSON.stringify(answer.body).includes('"params"') && route === 'checkout'
  return { answer, ...(!isEarly && { fresh: createToken(session.id, nowOf(state)) }) }
}

function answerSession(
  state: StoreState,
  session: StoreSession,
  route: string,
  method: string,
  sent: Posted,
): StoreAnswer {
  if (route === 'checkout')
    return method === 'GET' ? readDraft(state, session) : placeOrder(state, session, sent)
  if (route === 'cart') return { status: 200, body: cartBody(state, session) }
  const change = cartRoutes[route.replace('cart/', '')]
  if (!change) return noRoute()
  const answer = change(state, session, sent)
  if (session.draft) draftOf(state, session)
  return answer
}

function answerRead(
  state: StoreState,
  route: string,
  query: URLSearchParams,
): readonly [kind: ReplyKind, answer: ProductsAnswer] {
  if (route === 'products') return ['products', listProducts(state, query)]
  if (route === 'products/categories') return ['categories', { status: 200, body: categoryBodies(state) }]
  if (route.startsWith('products/')) return ['product', readProduct(state, route.slice('products/'.length))]
  const [, id] = /^order\/(\d+)$/.exec(route) ?? []
  if (id === undefined) return ['error', noRoute()]
  const order = state.orders.get(Number(id))
  if (!order || order.key !== query.get('key'))
    return ['order', refusal('woocommerce_rest_invalid_order', 'Invalid order ID or key provided.', 401)]
  if (order.billing['email'] !== query.get('billing_email'))
    return [
      'order',
      refusal('woocommerce_rest_invalid_billing_email', 'Invalid billing email provided.', 401),
    ]
  return ['order', { status: 200, body: orderBody(state, order) }]
}

/** The links that take a shopper to the shop, with a cart made of them. */
function answerAsSite(state: StoreState, url: URL): Response {
  const session = sessionOf(state, `t_link${state.next++}`)
  const added = url.searchParams.get('add-to-cart')
  const pairs = added
    ? [[added, url.searchParams.get('quantity') ?? '1']]
    : (url.searchParams.get('products') ?? '').split(',').map(it => it.split(':'))
  if (!added && url.pathname !== '/checkout-link/') return new Response('<!doctype html>', { headers: html })
  for (const [id, quantity] of pairs)
    if (!findItem(state, Number(id)))
      return redirect(`${site}/cart/?wc_error=${encodeURIComponent(`Product ${id} was not found`)}`)
    else cartRoutes['add-item']?.(state, session, { id: Number(id), quantity: Number(quantity ?? 1) })
  const coupon = url.searchParams.get('coupon')
  if (coupon) cartRoutes['apply-coupon']?.(state, session, { code: coupon })
  return added
    ? new Response('<!doctype html>', { headers: html })
    : redirect(`${site}/checkout/?session=${createToken(session.id, nowOf(state))}`)
}

const html = { 'content-type': 'text/html; charset=UTF-8' }
const redirect = (location: string) => new Response('', { status: 302, headers: { location } })
const noRoute = () => refusal('rest_no_route', 'No route was found matching the URL and request method.', 404)

function sessionOf(state: StoreState, id: string): StoreSession {
  const session = state.sessions.get(id) ?? createSession(id)
  state.sessions.set(id, session)
  return session
}

function categoryBodies({ shelf }: StoreState): object[] {
  return Object.entries(categories).map(([slug, name], at) => ({
    id: 60 + at,
    name,
    slug,
    description: '',
    parent: 0,
    count: shelf.filter(it => it.category === slug).length,
    image: null,
    review_count: 0,
    permalink: `${site}/product-category/${slug}/`,
  }))
}

function check(kind: ReplyKind, { status, body }: StoreAnswer): void {
  assertRecordedShape(status < 300 ? kind : 'error', body)
}

function reply(kind: ReplyKind, answer: StoreAnswer, headers: Readonly<Record<string, string>>): Response {
  check(kind, answer)
  return Response.json(answer.body, { status: answer.status, headers })
}

/**
 * The shut door: an origin is named only to a preflight, to who has a token that is good, and to origins of the shop's list
 * (`src/StoreApi/Authentication.php`).
 */
function corsHeaders(state: StoreState, { method, headers }: Request): Record<string, string> {
  const origin = headers.get('origin')
  const isOpen =
    origin !== null &&
    ((method === 'OPTIONS' && headers.has('access-control-request-method')) ||
      readToken(headers.get('cart-token'), nowOf(state)) !== undefined ||
      state.origins.includes(origin))
  return {
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers':
      'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type, Cart-Token, Nonce',
    'access-control-allow-methods': 'OPTIONS, GET, POST, PUT, PATCH, DELETE',
    'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link, Cart-Token',
    vary: 'Origin',
    ...(isOpen && { 'access-control-allow-origin': origin }),
  }
}
