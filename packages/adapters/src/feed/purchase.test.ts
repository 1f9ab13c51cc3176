import type { Adapter, CartResult } from '@tillkit/core'
import { validCartResult } from '@tillkit/testing'
import { describe, expect, it } from 'vitest'
import { feedOver, mug, rss, site } from './testing/feed-over.ts'

const context = {}
const bowl = { ...mug, id: 'BOWL', title: 'Stoneware bowl', link: `${site}/p/bowl`, price: '24.00 EUR' }
const wanted = (...ids: readonly string[]) => ids.map(variant_id => ({ variant_id, quantity: 1 }))

async function add(adapter: Adapter, ids: readonly string[], session?: string): Promise<CartResult> {
  if (!adapter.cart) throw new TypeError('a feed has a cart')
  return validCartResult(
    await adapter.cart.mutate({ type: 'add', lines: wanted(...ids) }, { context, session }),
  )
}
async function get(adapter: Adapter, session: string | undefined): Promise<CartResult> {
  if (!adapter.cart) throw new TypeError('a feed has a cart')
  return validCartResult(await adapter.cart.get({ context, session }))
}

describe('a cart that the till keeps', { timeout: 30_000 }, () => {
  it('is the session: short, and read by another page', async () => {
    const { adapter } = feedOver({ '/feed.xml': rss(mug, bowl) })
    const { session, cart } = await add(adapter, ['MUG', 'BOWL'])
    expect(session).toMatch(/^1;[\da-f]{16};EUR;MUG,1,1450;BOWL,1,2400$/)
    expect(cart?.totals).toEqual([
      { type: 'subtotal', amount: 3850 },
      { type: 'total', amount: 3850 },
    ])
    expect((await get(feedOver({ '/feed.xml': rss(mug, bowl) }).adapter, session)).cart).toEqual(cart)
  })

  it.each([
    '1;0123456789abcdef;EUR;MUG,0,1450',
    '1;0123456789abcdef;EUR;MUG,1.5,1450',
    '1;0123456789abcdef;EUR;MUG,99999,1450',
    '1;0123456789abcdef;EUR;MUG,1,-5',
    '1;0123456789abcdef;EUR;MUG,1,1450;MUG,1,1450',
    '1;0123456789abcdef;EUR;%zz,1,1450',
    `1;0123456789abcdef;EUR${Array.from({ length: 101 }, (_, at) => `;M${at},1,5`).join('')}`,
    '1;0123456789abcdef;EUR;MUG,1,1450;',
    '2;0123456789abcdef;EUR;MUG,1,1450',
    '1;<script>;EUR;MUG,1,1450',
    'x'.repeat(100_000),
  ])('is empty, with a message, where the session was tampered with: %.40s', async session => {
    const { adapter } = feedOver({ '/feed.xml': rss(mug) })
    expect(await get(adapter, session)).toMatchObject({
      ok: true,
      cart: null,
      messages: [{ type: 'warning', code: 'cart_replaced' }],
    })
    const fresh = await add(adapter, ['MUG'], session)
    expect(fresh).toMatchObject({
      ok: true,
      messages: [{ code: 'cart_replaced' }],
      cart: { line_items: [{ quantity: 1 }] },
    })
  })

  it('charges what the feed says, whatever the session says, and tells that it changed', async () => {
    const { adapter } = feedOver({ '/feed.xml': rss(mug) })
    const cheap = '1;0123456789abcdef;EUR;MUG,2,1'
    const { cart } = await get(adapter, cheap)
    expect(cart).toMatchObject({
      line_items: [{ item: { price: 1450 } }],
      totals: [{ amount: 2900 }, { amount: 2900 }],
    })
    expect(cart?.messages).toContainEqual(
      expect.objectContaining({ type: 'warning', code: 'price_changed', path: '$.line_items[0]' }),
    )
    const { cart: changed } = await add(adapter, ['MUG'], cheap)
    expect(changed?.messages?.map(it => it.code)).toEqual(['not_handed_off', 'totals_at_merchant'])
  })

  it('lets go of what the feed no longer has, and says so once', async () => {
    const { session } = await add(feedOver({ '/feed.xml': rss(mug, bowl) }).adapter, ['MUG', 'BOWL'])
    const { adapter } = feedOver({ '/feed.xml': rss(bowl) })
    const first = await get(adapter, session)
    expect(first).toMatchObject({
      messages: [{ type: 'warning', code: 'item_unavailable', content: 'MUG' }],
      cart: { line_items: [{ id: 'BOWL' }] },
    })
    expect(await get(adapter, first.session)).toMatchObject({
      messages: [],
      cart: { line_items: [{ id: 'BOWL' }] },
    })
  })

  it('loses nothing while the feed cannot be read', async () => {
    const { session } = await add(feedOver({ '/feed.xml': rss(mug) }).adapter, ['MUG'])
    const { adapter } = feedOver({ '/feed.xml': () => new Response('', { status: 503 }) })
    await expect(get(adapter, session)).rejects.toMatchObject({ code: 'merchant_error' })
    const pages = feedOver(
      { '/p/mug': () => new Response('', { status: 503 }) },
      {},
      `${site}/p/{handle}`,
    ).adapter
    await expect(get(pages, '1;0123456789abcdef;EUR;mug%3AMUG,1,1450')).rejects.toMatchObject({
      code: 'merchant_error',
    })
  })

  it('takes what there is of a number that the feed tells, and all that can be ordered for later', async () => {
    const items = [
      { ...mug, quantity: '3' },
      { ...bowl, quantity: '0', availability: 'backorder' },
    ]
    const { adapter } = feedOver({ '/feed.xml': rss(...items) })
    const mutate = async (variant_id: string, quantity: number) =>
      adapter.cart?.mutate({ type: 'add', lines: [{ variant_id, quantity }] }, { context })
    expect(await mutate('MUG', 5)).toMatchObject({
      ok: false,
      available: { MUG: 3 },
      messages: [{ code: 'insufficient_stock' }],
      cart: { line_items: [{ quantity: 3 }] },
    })
    expect(await mutate('BOWL', 5)).toMatchObject({ ok: true, cart: { line_items: [{ quantity: 5 }] } })
    expect(await mutate('BOWL', 10_000)).toMatchObject({ ok: false, messages: [{ code: 'quantity_limit' }] })
  })

  it('is in one currency', async () => {
    const { adapter } = feedOver({ '/feed.xml': rss(mug, { ...bowl, price: '24.00 USD' }) })
    expect(await add(adapter, ['MUG', 'BOWL'])).toMatchObject({
      ok: false,
      messages: [{ code: 'item_unavailable' }],
      cart: { currency: 'EUR', line_items: [{ id: 'MUG' }] },
    })
  })

  it('throws rather than adds up what no computer can', async () => {
    const { adapter } = feedOver({ '/feed.xml': rss({ ...mug, price: '90000000000000 EUR' }) })
    const op = { type: 'add', lines: [{ variant_id: 'MUG', quantity: 9999 }] } as const
    await expect(adapter.cart?.mutate(op, { context })).rejects.toMatchObject({ code: 'broken_reply' })
  })
})

describe('where the purchase goes on', () => {
  const go = async (
    options: Readonly<Record<string, string>>,
    ids: readonly string[],
    extra: object = {},
  ) => {
    const { adapter } = feedOver(
      { '/feed.xml': rss({ ...mug, ...extra }, { ...bowl, ...extra, id: 'gla_12' }) },
      options,
    )
    const { cart } = await add(adapter, ids)
    const left = cart?.messages?.filter(it => it.code === 'not_handed_off')
    return { url: cart?.continue_url, left }
  }

  it('is the shop’s cart with all lines where a link takes them', async () => {
    expect(await go({ 'cart-link': '/basket?items={lines}' }, ['MUG', 'gla_12'])).toEqual({
      url: `${site}/basket?items=MUG:1,gla_12:1`,
      left: [],
    })
    expect(await go({ 'cart-link': 'https://other.example/c/{lines}' }, ['gla_12'])).toMatchObject({
      url: 'https://other.example/c/gla_12:1',
    })
  })

  it.each([
    ['shopify', '/cart/12:1'],
    ['woocommerce', '/checkout-link/?products=12:1'],
    ['woocommerce-9', '/?add-to-cart=12&quantity=1'],
    ['bigcommerce', '/cart.php?action=add&product_id=12&qty=1'],
  ])('is the cart of %s by its number of the product', async (platform, path) => {
    expect(await go({ 'cart-link': platform }, ['gla_12'])).toEqual({ url: site + path, left: [] })
  })

  it('opens the page rather than a cart with another product, where an id only ends in digits', async () => {
    const extra = { id: 'MUG-12' }
    const { adapter } = feedOver({ '/feed.xml': rss({ ...mug, ...extra }) }, { 'cart-link': 'woocommerce' })
    const { cart } = await add(adapter, ['MUG-12'])
    expect(cart?.continue_url).toBe(`${site}/p/enamel-mug`)
    expect(cart?.messages).toContainEqual(expect.objectContaining({ code: 'not_handed_off' }))
  })

  it('is the first line where a link takes one, and the cart says what is left, each with its page', async () => {
    const { url, left } = await go({ 'cart-link': '/add/{id}?n={quantity}' }, ['MUG', 'gla_12'])
    expect(url).toBe(`${site}/add/MUG?n=1`)
    expect(left).toMatchObject([{ type: 'warning', path: '$.line_items[1]', url: `${site}/p/bowl` }])
  })

  it('is the checkout link of the feed where it has one, and only for one of it', async () => {
    const extra = { checkout_link_template: `${site}/checkout/x` }
    expect(await go({}, ['MUG'], extra)).toEqual({ url: `${site}/checkout/x`, left: [] })
    expect(await go({}, ['MUG', 'MUG'], extra)).toMatchObject({
      url: mug.link,
      left: [{ path: '$.line_items[0]' }],
    })
    expect(await go({}, ['MUG'], { checkout_link_template: 'javascript:alert(1)' })).toMatchObject({
      url: mug.link,
    })
  })

  it('is the product’s page where there is no link, or the platform could not know the product', async () => {
    for (const options of [{}, { 'cart-link': 'shopify' }])
      expect(await go(options, ['MUG'])).toMatchObject({ url: mug.link, left: [{ url: mug.link }] })
    expect(await go({}, ['MUG'], { link: '' })).toMatchObject({ url: `${site}/` })
  })

  it('is known before any file is read, where a link takes lines', () => {
    const { adapter } = feedOver({}, {}, `${site}/products/{handle}.js`)
    expect(
      adapter.permalink?.([
        { variant_id: 'enamel-mug:11', quantity: 2 },
        { variant_id: 'bowl:12', quantity: 1 },
      ]),
    ).toBe(`${site}/cart/11:2,12:1`)
    expect(feedOver({}, {}, `${site}/feed.xml`).adapter.permalink).toBeUndefined()
  })
})
