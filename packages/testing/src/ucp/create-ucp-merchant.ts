import {
  type TillkitMerchant,
  tillkitAnswerKey,
  tillkitExtension,
  tillkitExtensionVersion,
} from '@tillkit/core'
import { officialProblems } from '../ucp-agreement/official-schema.ts'
import { asOlder } from './as-older.ts'
import { toUcpCart, toUcpCheckout, toUcpOrder } from './ucp-answers.ts'
import { type CatalogQuestion, detail, lookUp, searchShelf } from './ucp-catalog.ts'
import { type CounterReply, type CounterRules, createUcpCounter, type UcpCounter } from './ucp-counter.ts'
import { refuseHeaders } from './ucp-headers.ts'
import { type UcpMessage, ucpError } from './ucp-messages.ts'
import { toUcpProfile, type UcpVersion } from './ucp-profile.ts'
import { createUcpShelf, type UcpShelf } from './ucp-shelf.ts'

/** What a stand-in is like. */
export interface UcpMerchantInit {
  /** @default '2026-04-08'. Older ones have checkouts only. */
  readonly version?: UcpVersion
  /** Versions beside it that the profile names, each at a profile of its own. */
  readonly alsoSpeaks?: readonly UcpVersion[]
  /** Whether orders can be placed by the API. @default true */
  readonly isNative?: boolean
  /** The `config` of `dev.tillkit.merchant`, for a merchant that has it. */
  readonly extension?: TillkitMerchant
  /** @default false */
  readonly keepsShort?: boolean
  /** @default ['EUR'] */
  readonly currencies?: readonly string[]
}

/** A UCP merchant in memory, behind a function like `fetch`. */
export interface UcpStandIn {
  readonly endpoint: string
  readonly fetch: typeof fetch
  readonly shelf: UcpShelf
  readonly counter: UcpCounter
  readonly rules: CounterRules
  /** What was asked, as `GET /carts/…`, in order. */
  readonly log: string[]
  /** What the next answers are changed by, for what a merchant does wrong. */
  spoil: ((path: string, body: object) => unknown) | undefined
  /** Loses the answer of the next request whose log line has this in it; the work is done. */
  loseNext: string | undefined
}

const base = 'https://tea.example/api/ucp'

/** Each reply is checked against this before it is sent. */
const schemas = {
  cart: 'shopping/discount.json#/$defs/dev.ucp.shopping.cart',
  checkout: 'shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout',
  order: 'shopping/order.json',
  error: 'shopping/types/error_response.json',
  search: 'shopping/catalog_search.json#/$defs/search_response',
  lookup: 'shopping/catalog_lookup.json#/$defs/lookup_response',
  product: 'shopping/catalog_lookup.json#/$defs/get_product_response',
} as const

type Kind = keyof typeof schemas

/**
 * Opens a stand-in for UCP's REST binding. It answers only what conforms to UCP's own JSON Schemas of 2026-04-08 (older
 * versions are made of such an answer by `asOlder`, since their schemas are not at hand) and refuses requests without the
 * headers that UCP demands. It keeps idempotency keys: the same key and body have the same answer, another body 409.
 */
export function createUcpMerchant(init: UcpMerchantInit = {}): UcpStandIn {
  const {
    version = '2026-04-08',
    isNative = true,
    keepsShort = false,
    currencies = ['EUR'],
    extension,
  } = init
  const shelf = createUcpShelf()
  const rules: CounterRules = { keepsShort, currencies, declines: 0, escalations: 0, busy: 0 }
  const counter = createUcpCounter(shelf, rules)
  const kept = new Map<string, { readonly asked: string; readonly status: number; readonly body: unknown }>()
  const handler = { id: 'invoice', version: '2026-04-08', config: { name: 'Invoice' } }
  const handlers = { 'dev.tillkit.no_credential': [handler] }

  const envelope = (status: string, answer: object = {}) => ({
    version: '2026-04-08',
    status,
    capabilities: {
      'dev.ucp.shopping.cart': [{ version: '2026-04-08' }],
      ...(extension && { [tillkitExtension]: [{ version: tillkitExtensionVersion }] }),
    },
    ...(extension && Object.keys(answer)[0] && { [tillkitAnswerKey]: answer }),
  })

  function answerOf(kind: Kind, body: object) {
    const problems = officialProblems(schemas[kind], body)
    if (problems[0]) throw new Error(`the stand-in's ${kind} does not conform: ${problems.join('; ')}`)
    return { status: 200, body: version === '2026-04-08' ? body : asOlder(version, body) }
  }

  const noneOf = (messages: readonly UcpMessage[], available: object = {}) => {
    const told = Object.keys(available)[0] ? { available } : {}
    return answerOf('error', { ucp: envelope('error', told), messages, continue_url: 'https://tea.example/' })
  }

  function shown(asCheckout: boolean, { basket, notes, available }: CounterReply) {
    if (!basket) return noneOf(notes, available)
    const told = Object.keys(available)[0] ? { available } : {}
    const ucp = envelope('success', told)
    return asCheckout
      ? answerOf('checkout', {
          ucp: { ...ucp, payment_handlers: isNative ? handlers : {} },
          ...toUcpCheckout(basket, shelf, notes),
        })
      : answerOf('cart', { ucp, ...toUcpCart(basket, shelf, notes) })
  }

  function catalog(what: string, question: CatalogQuestion) {
    const wish = question.context?.currency ?? ''
    const manner = { currency: currencies.includes(wish) ? wish : 'EUR', tellsAll: extension !== undefined }
    if (what === 'search') {
      const { facets, ...found } = searchShelf(shelf, question, manner)
      return answerOf('search', { ucp: envelope('success', { facets }), ...found })
    }
    if (what === 'lookup') {
      const ids = question.ids ?? []
      if (ids.length > 10)
        return { status: 400, body: { code: 'request_too_large', content: 'At most 10 ids' } }
      return answerOf('lookup', { ucp: envelope('success'), products: lookUp(shelf, ids, manner) })
    }
    const product = detail(shelf, question, manner)
    return product
      ? answerOf('product', { ucp: envelope('success'), product })
      : noneOf([ucpError('not_found', 'No such product')])
  }

  function work(method: string, [room = '', id = '', act = '']: readonly string[], json: object) {
    if (room === 'catalog' && version === '2026-04-08') return catalog(id, json)
    if (room === 'orders' && version === '2026-04-08' && isNative) {
      const basket = counter.baskets.find(it => it.orderId === id)
      return basket
        ? answerOf('order', { ucp: envelope('success'), ...toUcpOrder(basket, shelf) })
        : noneOf([ucpError('not_found', 'No such order')])
    }
    const asCheckout = room === 'checkout-sessions'
    if (!asCheckout && (room !== 'carts' || version !== '2026-04-08'))
      return { status: 404, body: { code: 'not_found', content: `No ${room}` } }
    if (!id) return shown(asCheckout, counter.create(json, asCheckout))
    const basket = counter.find(id)
    if (!basket || (basket.orderId && !asCheckout)) return noneOf([ucpError('not_found', 'No such session')])
    if (basket.busy > 0) basket.busy -= 1
    if (act === 'complete') return shown(true, counter.complete(basket, json))
    if (act === 'cancel') basket.isCanceled = true
    const isChange = method === 'PUT' && !basket.orderId && !basket.isCanceled
    return shown(asCheckout, isChange ? counter.replace(basket, json) : { basket, notes: [], available: {} })
  }

  function serve(request: Request, text: string): { readonly status: number; readonly body: unknown } {
    const { pathname } = new URL(request.url)
    const [, profileOf] = /^\/(.*)\.well-known\/ucp$/.exec(pathname) ?? []
    if (profileOf !== undefined) {
      const spoken = profileOf ? (profileOf.slice(0, 10) as UcpVersion) : version
      return { status: 200, body: toUcpProfile({ ...init, version: spoken, base, handlers }) }
    }
    const parts = pathname.replace('/api/ucp/', '').split('/').map(decodeURIComponent)
    const isSimple = extension?.simple_reads === true && parts[0] === 'catalog'
    const refusal = isSimple ? undefined : refuseHeaders(request, parts[0] === 'catalog')
    if (refusal) return { status: 400, body: { code: 'invalid_request', content: refusal } }
    const key = request.headers.get('idempotency-key')
    const asked = `${request.method} ${pathname} ${text}`
    const before = key === null ? undefined : kept.get(key)
    if (before && before.asked !== asked)
      return { status: 409, body: { code: 'idempotency_conflict', content: 'The key is used' } }
    const answer = before ?? work(request.method, parts, text ? JSON.parse(text) : {})
    if (key !== null) kept.set(key, { asked, ...answer })
    return answer
  }

  const standIn: UcpStandIn = {
    endpoint: 'https://tea.example',
    shelf,
    counter,
    rules,
    log: [],
    spoil: undefined,
    loseNext: undefined,
    async fetch(input, options) {
      const request = new Request(input, options)
      request.signal.throwIfAborted()
      const { pathname } = new URL(request.url)
      const line = `${request.method} ${pathname.replace('/api/ucp', '')}`
      standIn.log.push(line)
      const { status, body } = serve(request, await request.text())
      if (standIn.loseNext !== undefined && line.includes(standIn.loseNext)) {
        standIn.loseNext = undefined
        throw new TypeError('the answer was lost')
      }
      const said = structuredClone(body) as object
      return Response.json(standIn.spoil ? standIn.spoil(pathname, said) : said, { status })
    },
  }
  return standIn
}
