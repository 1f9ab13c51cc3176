import { recorded, woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'

const endpoint = 'https://shop.example/'
const call = { context: {} }
const bodyOf = (name: string) => recorded.find(it => it.name === name)?.body
const mug = (bodyOf('products') as object[])[1] ?? {}

/** A catalog that is answered with these bodies, one after the other, and the addresses that it asked. */
function answered(...bodies: readonly unknown[]) {
  const asked: URL[] = []
  const catalog = createCatalog({
    endpoint,
    async fetch(input) {
      const body = bodies[asked.push(new URL(`${input}`)) - 1]
      return body instanceof Response ? body : Response.json(body)
    },
  })
  return { catalog, asked }
}

describe('the catalog of WooCommerce', () => {
  it('reads the recorded products: one request for them, one for their variations', async () => {
    const tee = bodyOf('product') as { variations: { id: number }[] }
    const sizes = tee.variations.map(({ id }) => ({ ...(bodyOf('variation') as object), id }))
    const { catalog, asked } = answered(bodyOf('products'), sizes)
    const [first, second] = await catalog.lookup(['forum-tee', 'mug'], call)
    expect(asked.map(({ pathname, search }) => pathname + decodeURIComponent(search))).toEqual([
      '/wp-json/wc/store/v1/products?slug=forum-tee,mug&per_page=100',
      '/wp-json/wc/store/v1/products?type=variation&include=12,13,14&per_page=100',
    ])
    expect(first).toMatchObject({
      id: '11',
      handle: 'forum-tee',
      options: [{ name: 'Size', values: [{ label: 'S' }, { label: 'M' }, { label: 'L' }] }],
      variants: [
        { id: '12', title: 'S', price: { amount: 2000, currency: 'USD' } },
        { id: '13' },
        { id: '14' },
      ],
    })
    expect(second).toMatchObject({
      description: { html: '<p>Mug</p>' },
      url: 'https://shop.example/product/mug/',
      variants: [{ sku: 'MUG-1', price: { amount: 999 }, list_price: { amount: 1250 } }],
    })
  })

  it('asks without headers of its own, so that no preflight is needed', async () => {
    const shop = woocommerceMerchant()
    await createCatalog({ endpoint, fetch: shop.fetch }).lookup(['mug'], call)
    expect(shop.asked).toEqual(['GET products'])
  })

  it('has names in text, and pictures in the size of a card', async () => {
    const { endpoint, fetch } = woocommerceMerchant()
    const [dish] = await createCatalog({ endpoint, fetch }).lookup(['butter-dish'], call)
    expect(dish?.title).toBe('Bread & butter dish')
    expect(dish?.media).toEqual([
      {
        type: 'image',
        url: 'https://shop.example/wp-content/uploads/butter-dish-768x1024.jpg',
        alt_text: 'Bread & butter dish',
        width: 768,
        height: 1024,
      },
    ])
  })

  it('finds a slug that is not ASCII as a path, under the name that its author writes', async () => {
    const slug = encodeURIComponent('湯呑').toLowerCase()
    const missing = { code: 'woocommerce_rest_product_invalid_slug', message: '', data: { status: 404 } }
    const { catalog, asked } = answered({ ...mug, slug }, Response.json(missing, { status: 404 }))
    expect(await catalog.lookup(['湯呑', '☕'], call)).toMatchObject([{ handle: '湯呑' }])
    expect(asked.map(({ pathname }) => pathname.split('/').at(-1))).toEqual([
      encodeURIComponent('湯呑'),
      encodeURIComponent('☕'),
    ])
  })

  it('leaves out a variation that leaves an attribute open, and what cannot be bought', async () => {
    const tee = bodyOf('product') as { variations: { id: number; attributes: object[] }[] }
    const variations = tee.variations.map((it, at) =>
      at > 0 ? it : { ...it, attributes: [{ name: 'Size', value: null }] },
    )
    const sizes = tee.variations.map(({ id }) => ({
      ...(bodyOf('variation') as object),
      id,
      is_purchasable: id !== 13,
    }))
    const { catalog } = answered(
      [
        { ...tee, variations },
        { ...mug, is_purchasable: false },
      ],
      sizes,
    )
    const found = await catalog.lookup(['forum-tee', 'mug'], call)
    expect(found.map(({ variants }) => variants.map(({ id }) => id))).toEqual([['14']])
    expect(found[0]?.options?.[0]?.values).toMatchObject([{ label: 'L' }])
  })

  it('shows no product whose variations the shop hides, since a cart takes none of it', async () => {
    const { catalog } = answered([{ ...(bodyOf('product') as object), variations: [], is_purchasable: true }])
    expect(await catalog.lookup(['forum-tee'], call)).toEqual([])
  })

  it.each([
    ['a missing field', { ...mug, name: undefined }],
    ['a price with a point', { ...mug, prices: { ...(mug as { prices: object }).prices, price: '9.99' } }],
    ['a price that is no text', { ...mug, prices: null }],
    ['nothing', null],
  ])('leaves out a product with %s and keeps its neighbours', async (_, broken) => {
    const { catalog } = answered([broken, { ...mug, id: 99, slug: 'other' }])
    expect(await catalog.lookup(['mug', 'other'], call)).toMatchObject([{ handle: 'other' }])
  })

  it.each([
    ['rate_limit_exceeded', 400, 'rate_limited'],
    ['rest_no_route', 404, 'merchant_error'],
  ])('throws a fault for %s', async (code, status, fault) => {
    const { catalog } = answered(Response.json({ code, message: '', data: { status } }, { status }))
    await expect(catalog.lookup(['mug'], call)).rejects.toMatchObject({ code: fault })
  })

  it('throws a fault for a page instead of an answer', async () => {
    const { catalog } = answered(new Response('<!doctype html>'))
    await expect(catalog.lookup(['mug'], call)).rejects.toMatchObject({ code: 'broken_reply' })
  })
})
