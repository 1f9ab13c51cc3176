import { createUcpMerchant, type UcpMerchantInit } from '@tillkit/testing/ucp'
import type { Page } from 'playwright-core'

/** A merchant whose every text is an attack. */
export interface HostileMerchant {
  /** Has the page's requests to the merchant answered. Call it before navigation. */
  answer(page: Page): Promise<void>
  /** Where a purchase goes on, in the next answer. */
  continueUrl: string
  /** Handles of the products, one for each vector. */
  readonly handles: readonly string[]
  /** Orders that were placed. */
  orders(): number
}

/** What such a merchant is like. */
export interface HostileMerchantInit extends UcpMerchantInit {
  /** How many orders go on at its own page first. @default 0 */
  readonly escalations?: number
}

const currency = 'EUR'
const total = (amount: number) => [
  { type: 'subtotal', amount },
  { type: 'total', amount },
]

/** Opens a UCP merchant that speaks by the protocol, and in it has the vectors wherever a text may stand. */
export function openHostileMerchant(
  vectors: readonly string[],
  { escalations = 0, ...init }: HostileMerchantInit = {},
): HostileMerchant {
  const standIn = createUcpMerchant({
    ...init,
    extension: { simple_reads: true, capabilities: { page_size_max: 1000, search: 'faceted' } },
  })
  standIn.rules.escalations = escalations
  const products = new Map(vectors.map((vector, at) => [`v${at}`, hostileProduct(vector, `v${at}`)]))
  const merchant: HostileMerchant = {
    continueUrl: 'https://tea.example/continue',
    handles: [...products.keys()],
    orders: () => standIn.counter.baskets.filter(it => it.orderId).length,
    answer: async page => {
      await page.route('https://tea.example/**', async route => {
        const request = route.request()
        const body = request.postData()
        const path = new URL(request.url()).pathname
        const asked = JSON.parse(body || '{}') as { readonly ids?: readonly string[] }
        const wanted = path.endsWith('/lookup') ? (asked.ids ?? []).filter(id => products.has(id)) : []
        const isSearch = path.endsWith('/search')
        const init = {
          method: request.method(),
          headers: await request.allHeaders(),
          body: body && honest(body, vectors),
        }
        const answer =
          wanted[0] || isSearch
            ? {
                status: 200,
                json: catalogOf(isSearch ? [...products.values()] : wanted.map(id => products.get(id))),
              }
            : await standIn
                .fetch(request.url(), init)
                .then(async it => ({ status: it.status, json: await it.json() }))
        await route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } })
      })
    },
  }
  const catalogOf = (rows: readonly unknown[]) => ({
    ucp: {
      version: '2026-04-08',
      status: 'success',
      'dev.tillkit.answer': {
        facets: vectors.map((text, at) => ({
          id: text || `f${at}`,
          name: text,
          values: [
            { id: text, label: text, count: 1 },
            { id: 'other', label: `${text} ` },
          ],
        })),
      },
    },
    products: rows,
    pagination: { has_next_page: false, total_count: rows.length },
  })
  standIn.spoil = (path, body) =>
    /carts|checkout-sessions|orders/.test(path) ? spoilt(body, vectors, merchant.continueUrl) : body
  return merchant
}

/** A product that has the vector for its texts, its options and its addresses. */
function hostileProduct(vector: string, id: string): object {
  const price = { amount: 1200, currency }
  const media = [
    { type: 'image', url: vector, alt_text: vector },
    { type: 'image', url: `https://tea.example/${id}.jpg`, alt_text: vector },
  ]
  const labels = [vector, `${vector}2`]
  const variants = labels.map((label, at) => ({
    id: `${id}-${at}`,
    sku: vector,
    title: label,
    description: { plain: vector },
    price,
    list_price: { amount: 1500, currency },
    availability: { available: at === 0, status: vector },
    options: [
      { name: 'Color', label },
      { name: vector, label },
    ],
    media,
    seller: { name: vector, links: [{ type: vector, url: vector }] },
  }))
  return {
    id,
    handle: id,
    title: vector,
    description: { html: vector, plain: vector, markdown: vector },
    url: vector,
    categories: [{ value: vector }],
    tags: [vector],
    metadata: { [vector]: vector },
    price_range: { min: price, max: price },
    media,
    options: ['Color', vector].map(name => ({ name, values: labels.map(label => ({ label })) })),
    variants,
    rating: { value: 4, scale_max: 5, count: 3, label: vector },
  }
}

/** A cart, a checkout or an order, with the vectors wherever one of its texts may stand. */
function spoilt(given: object, vectors: readonly string[], continue_url: string): object {
  // The stand-in's own answer: what of it is not there is not put into it.
  // biome-ignore lint/suspicious/noExplicitAny: any resource of UCP
  const body = given as any
  if (!body.line_items) return body
  const each = <T>(make: (text: string, at: number) => T) => vectors.map(make)
  const isOrder = 'checkout_id' in body
  body.line_items.push(
    ...each((text, at) => ({
      id: `x${at}`,
      item: { id: `x${at}`, title: text, price: 100, image_url: text },
      quantity: isOrder ? { original: 1, total: 1, fulfilled: 0 } : 1,
      totals: total(100),
      ...(isOrder && { status: 'processing' }),
    })),
  )
  const rows = each(text => ({
    type: text,
    amount: 0,
    display_text: text,
    lines: [{ display_text: text, amount: 0 }],
  })).filter(({ type }) => type !== 'total' && type !== 'subtotal')
  body.totals.splice(1, 0, ...rows)
  if (isOrder) return body
  body.messages = [
    ...(body.messages ?? []),
    ...each((text, at) => ({
      type: at % 2 ? 'warning' : 'info',
      code: text,
      content: text,
      content_type: at % 3 ? 'plain' : 'markdown',
      path: at % 5 ? `$.line_items[${at}]` : text,
    })),
  ]
  body.continue_url = continue_url
  body.discounts = {
    codes: [...(body.discounts?.codes ?? []), ...vectors],
    applied: each(text => ({ code: text, title: text, amount: 0 })),
  }
  body.links = each(text => ({ type: text, url: text, title: text }))
  for (const { groups } of body.fulfillment?.methods ?? [])
    for (const group of groups)
      group.options.push(
        ...each(text => ({ id: text, title: text, description: text, carrier: text, totals: total(99_999) })),
      )
  const handlers = body.ucp.payment_handlers
  if (handlers)
    handlers['dev.tillkit.no_credential'] = [
      ...(handlers['dev.tillkit.no_credential'] ?? []),
      ...each(text => ({ id: text, version: '2026-04-08', config: { name: text, description: text } })),
    ]
  if (body.order) {
    const label = vectors.filter(text => text.length < 200).join(' ')
    body.order = { ...body.order, label, permalink_url: continue_url }
  }
  return body
}

/** What a page sends, without what was only put into the answers: the stand-in does not know it. */
function honest(text: string, vectors: readonly string[]): string {
  const isReal = (id: string) => !/^x\d+$/.test(id)
  return JSON.stringify(JSON.parse(text), (key, value) => {
    if (key === 'line_items') return value.filter((it: { item: { id: string } }) => isReal(it.item.id))
    if (key === 'line_item_ids') return value.filter(isReal)
    return key === 'codes' ? value.filter((it: string) => !vectors.includes(it)) : value
  })
}
