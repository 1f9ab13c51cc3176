import { product } from './product.mjs'

const part = value => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as Commerce Layer makes them: what drop-in.js reads of it is the organization's address. */
const token = [
  part({ alg: 'RS512', typ: 'JWT', kid: 'race' }),
  part({
    organization: { id: 'race', slug: 'race', enterprise: true, region: 'eu-west-1' },
    application: { id: 'race', kind: 'sales_channel', public: true },
    market: { id: ['race'], price_list_id: 'race', stock_location_ids: ['race'] },
    scope: 'market:id:race',
    exp: 4102444800,
    iat: 1767225600,
    test: false,
    iss: 'https://auth.commercelayer.io',
  }),
  'race',
].join('.')

/** The variant that a SKU's code means. On a page of many products `MUG-RED-7` is the seventh's red one. */
const variantOf = code => product.variants.find(({ sku }) => code.startsWith(sku)) ?? product.variants[0]

const toPrice = code => {
  const { cents } = variantOf(code)
  const text = `€${(cents / 100).toFixed(2)}`
  return {
    id: code,
    type: 'prices',
    attributes: {
      currency_code: product.currency,
      sku_code: code,
      amount_cents: cents,
      amount_float: cents / 100,
      formatted_amount: text,
      compare_at_amount_cents: cents,
      compare_at_amount_float: cents / 100,
      formatted_compare_at_amount: text,
    },
  }
}
const toSku = code => ({
  id: code,
  type: 'skus',
  attributes: {
    code,
    name: `${product.title} ${variantOf(code).color}`,
    image_url: product.picture,
    inventory: { available: true, quantity: 99, levels: [{ quantity: 99, delivery_lead_times: [] }] },
  },
})
let order = { quantity: 0, sku: '' }

/** The race's product in a stub of Commerce Layer's token and core API, as drop-in.js asks for it. */
export function answerCommerceLayer({ method, path, body, headers }) {
  const cors = {
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-allow-methods': '*',
    'access-control-max-age': '600',
  }
  if (method === 'OPTIONS') return { status: 204, headers: cors }
  return { body: JSON.stringify(answerAt(method, path, body)), headers: { ...cors } }
}

function answerAt(method, path, body) {
  const { pathname, searchParams } = new URL(path, 'https://shop')
  const wanted = name => (searchParams.get(name) ?? '').split(',')
  if (pathname === '/oauth/token') {
    return { access_token: token, token_type: 'Bearer', expires_in: 14400, scope: 'market:id:race' }
  }
  if (pathname === '/api/prices') return toList(wanted('filter[q][sku_code_in]').map(toPrice))
  if (pathname === '/api/skus') return toList(wanted('filter[q][code_in]').map(toSku))
  if (pathname.startsWith('/api/skus/')) return { data: toSku(pathname.slice('/api/skus/'.length)) }
  if (method === 'POST' && pathname === '/api/line_items') {
    const { quantity, sku_code: sku } = JSON.parse(body).data.attributes
    order = { quantity, sku }
    return { data: toLine(order) }
  }
  if (method === 'POST') order = { quantity: 0, sku: '' }
  if (pathname.startsWith('/api/orders')) return toOrder(order)
  return { data: null }
}

const toList = data => ({ data, meta: { record_count: data.length, page_count: 1 } })
const toLine = ({ quantity, sku }) => ({
  id: 'line',
  type: 'line_items',
  attributes: { quantity, sku_code: sku, item_type: 'skus' },
})

function toOrder(state) {
  const lines = state.quantity ? [toLine(state)] : []
  return {
    data: {
      id: 'order',
      type: 'orders',
      attributes: {
        editable: true,
        status: 'draft',
        language_code: 'en',
        skus_count: state.quantity,
        currency_code: product.currency,
      },
      relationships: { line_items: { data: lines.map(({ id, type }) => ({ id, type })) } },
    },
    included: lines,
  }
}
