import { describe, expect, it } from 'vitest'
import { type Detection, detect } from './detect.ts'
import { recognizers } from './recognizers.generated.ts'
import { snippetFor } from './snippet-for.ts'
import { open, type Scripted, scriptedWeb } from './testing/scripted-web.ts'

const look = (pages: Readonly<Record<string, Scripted>>, address = 'https://shop.example/') =>
  detect(address, { fetch: scriptedWeb({ 'https://shop.example/': {}, ...pages }).fetch })

const shopifyApi = 'https://shop.example/api/2026-04/graphql.json'
const wooProduct = {
  slug: 'mug',
  name: 'Salt &amp; pepper mug',
  permalink: 'https://shop.example/product/mug/',
  prices: { price: '999', currency_code: 'EUR', currency_minor_unit: 2 },
}
const wooHome = {
  body: '<link rel="https://api.w.org/" href="https://shop.example/wp-json/" /><body class="home woocommerce-js">',
}
const jsonLd = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Mug',
  sku: 'mug',
  offers: {
    '@type': 'Offer',
    price: '12.50',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
  },
})}</script>`

/** What a shop of each platform answers, as recorded at real ones or by its published schema. */
const shops: Readonly<Record<string, () => Promise<Detection>>> = {
  ucp: () =>
    look({
      'https://shop.example/.well-known/ucp': open({
        ucp: { version: '2026-04-08', services: {}, capabilities: {}, payment_handlers: {} },
      }),
    }),
  vendure: () =>
    look({
      'https://shop.example/shop-api': open({
        data: { activeChannel: { defaultCurrencyCode: 'EUR' }, products: { items: [] } },
      }),
    }),
  medusa: () =>
    look({
      'https://shop.example/store/regions': request =>
        new Response(
          request.method === 'OPTIONS'
            ? null
            : JSON.stringify({
                type: 'not_allowed',
                message: 'Publishable API key required in the request header: x-publishable-api-key.',
              }),
          {
            status: request.method === 'OPTIONS' ? 204 : 400,
            headers: {
              'access-control-allow-origin': request.headers.get('origin') ?? '',
              'access-control-allow-headers': 'x-publishable-api-key',
            },
          },
        ),
    }),
  evershop: () =>
    look({
      'https://shop.example/': { body: '<script>var eContext = {}</script>' },
      'https://shop.example/api/graphql': {
        body: { data: { products: { total: 1, items: [{ name: 'Cup', sku: 'cup', url: '/cup' }] } } },
      },
    }),
  woocommerce: () =>
    look({
      'https://shop.example/': wooHome,
      'https://shop.example/wp-json/wc/store/v1/products': { body: [wooProduct] },
    }),
  shopify: () =>
    look({
      'https://shop.example/': { headers: { 'powered-by': 'Shopify' } },
      [shopifyApi]: open({
        data: {
          products: { nodes: [{ handle: 'mug', title: 'Mug' }] },
        },
      }),
    }),
  feed: () => look({ 'https://shop.example/': { body: jsonLd } }),
}

describe('recognizing', () => {
  it('is tested for every platform that can be', () => {
    expect(Object.keys(shops).sort()).toEqual(Object.keys(recognizers).sort())
  })

  it.each(Object.entries(shops))('knows %s by what it answers', async (platform, find) => {
    expect(await find()).toMatchObject({ status: 'recognized', platform })
  })

  it('says which of its doors WooCommerce shuts, and the three ways through', async () => {
    const found = await shops['woocommerce']?.()
    expect(found).toMatchObject({ way: 'relay', call: { allowed: false } })
    expect(found?.shop?.waysRound?.join(' ')).toMatch(/plugin[\s\S]*\/checkout-link\//)
    expect(found?.shop?.example).toEqual({
      handle: 'mug',
      title: 'Salt & pepper mug',
      url: 'https://shop.example/product/mug/',
    })
  })

  it('takes a WooCommerce shop directly that has let the page in', async () => {
    const found = await look({
      'https://shop.example/': wooHome,
      'https://shop.example/wp-json/wc/store/v1/products': request =>
        Response.json([wooProduct], {
          headers: { 'access-control-allow-origin': request.headers.get('origin') ?? '' },
        }),
    })
    expect(found).toMatchObject({ way: 'direct' })
    expect(found && snippetFor(found)).toContain('data-merchant="woocommerce:https://shop.example/"')
  })

  it('asks for the key that a Medusa shop wants', async () => {
    const found = await shops['medusa']?.()
    expect(found).toMatchObject({ way: 'direct', shop: { options: { key: '' } } })
    expect(found && snippetFor(found)).toContain('data-key="YOUR-KEY"')
  })

  it('asks for a token where Shopify does not answer without', async () => {
    const found = await look({
      'https://shop.example/': { headers: { 'powered-by': 'Shopify' } },
      [shopifyApi]: { status: 401, body: { errors: 'Unauthorized' } },
    })
    expect(found).toMatchObject({ platform: 'shopify', shop: { options: { key: '' } } })
    expect(found.shop?.missing?.join()).toContain('Storefront access token')
  })

  it('asks for the currency of a products.json, and finds it where nothing else is', async () => {
    const found = await look({
      'https://shop.example/products.json': open({
        products: [
          {
            id: 1,
            title: 'Mug',
            handle: 'mug',
            body_html: '',
            options: [{ name: 'Title', values: ['Default Title'] }],
            variants: [
              { id: 11, title: 'Default Title', price: '12.50', available: true, option1: 'Default Title' },
            ],
            images: [],
          },
        ],
      }),
    })
    expect(found).toMatchObject({
      platform: 'feed',
      shop: { options: { currency: '' }, example: { handle: 'mug' } },
    })
    expect(found.shop?.endpoint).toBe('https://shop.example/products.json')
  })

  it('finds the profile of a merchant below a path, as a relay has them', async () => {
    const found = await look(
      {
        'https://shop.example/m/acme': { status: 404 },
        'https://shop.example/m/acme/.well-known/ucp': open({ ucp: { version: '2026-04-08' } }),
      },
      'https://shop.example/m/acme',
    )
    expect(found).toMatchObject({ platform: 'ucp', shop: { endpoint: 'https://shop.example/m/acme' } })
  })

  it('writes no link into the snippet that runs as a script', async () => {
    const found = await look({
      'https://shop.example/': wooHome,
      'https://shop.example/wp-json/wc/store/v1/products': {
        body: [{ ...wooProduct, permalink: 'javascript:alert(1)' }],
      },
    })
    expect(snippetFor(found)).toContain('<a href="https://shop.example/">')
  })

  it('knows a merchant feed that is larger than what it reads of it', async () => {
    const item = (id: number) =>
      `<item><g:id>${id}</g:id><title>Mug ${id}</title><g:price>9.90 EUR</g:price><description>${'x'.repeat(900)}</description></item>`
    const items = Array.from({ length: 1500 }, (_, id) => item(id)).join('')
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${items}</channel></rss>`
    const table = `id\ttitle\tprice\n${Array.from({ length: 5000 }, (_, id) => `${id}\t${'Mug '.repeat(60)}${id}\t9.90 EUR`).join('\n')}`
    for (const body of [rss, table]) {
      expect(body.length).toBeGreaterThan(1_000_000)
      const found = await look({ 'https://shop.example/feed': { body } }, 'https://shop.example/feed')
      expect(found).toMatchObject({ platform: 'feed', shop: { endpoint: 'https://shop.example/feed' } })
    }
  })
})
