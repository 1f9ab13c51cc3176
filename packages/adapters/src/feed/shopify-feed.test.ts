import { validProducts } from '@tillkit/testing'
import { describe, expect, it } from 'vitest'
import { feedOver, site } from './testing/feed-over.ts'

const variant = {
  id: 11,
  title: 'Default Title',
  option1: 'Default Title',
  option2: null,
  price: '12.50',
  available: true,
}
const mug = {
  id: 1,
  title: 'Enamel mug',
  handle: 'enamel-mug',
  body_html: '<p>Steel</p>',
  vendor: 'Holm',
  product_type: 'Kitchen',
  options: [{ name: 'Title', values: ['Default Title'] }],
  images: [{ src: 'https://cdn.example/mug.jpg' }],
  variants: [variant],
}
const euro = { currency: 'EUR' }
const json = (...products: readonly object[]) => JSON.stringify({ products })

describe('Shopify’s files', { timeout: 30_000 }, () => {
  it('need a currency, and say so', async () => {
    const lookup = (options: Readonly<Record<string, string>>) =>
      feedOver({ '/products.json': json(mug) }, options).adapter.catalog.lookup(['enamel-mug'], {
        // What a page wishes for is not what the shop's prices are in.
        context: { currency: 'JPY' },
      })
    await expect(lookup({})).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('data-currency'),
    })
    expect(validProducts(await lookup({ currency: 'sek' }))).toMatchObject([
      { price_range: { min: { amount: 1250, currency: 'SEK' } } },
    ])
  })

  it('are read page by page to the end', async () => {
    const many = (from: number, count: number) =>
      json(
        ...Array.from({ length: count }, (_, at) => ({
          ...mug,
          id: from + at,
          handle: `m-${from + at}`,
          variants: [{ ...variant, id: from + at }],
        })),
      )
    const { adapter, asked } = feedOver(
      {
        '/products.json?limit=250': many(0, 250),
        '/products.json?limit=250&page=2': many(250, 250),
        '/products.json?limit=250&page=3': many(500, 3),
      },
      euro,
      `${site}/products.json`,
    )
    expect((await adapter.catalog.search({ limit: 1 }, { context: {} })).total_count).toBe(503)
    expect(asked).toHaveLength(3)
  })

  it('end somewhere, even where a shop has pages without end', async () => {
    const empty = json(...Array.from({ length: 250 }, () => ({ ...mug, variants: [] })))
    const { adapter, asked } = feedOver({ '/products.json': empty }, euro)
    expect((await adapter.catalog.search({ limit: 1 }, { context: {} })).items).toEqual([])
    expect(asked).toHaveLength(40)
  })

  it('have hundredths in .js, whatever the currency', async () => {
    const { body_html: description, ...rest } = mug
    const product = {
      ...rest,
      description,
      images: ['//cdn.example/mug.jpg'],
      variants: [{ ...variant, price: 150_000, compare_at_price: 180_000 }],
    }
    const { adapter } = feedOver(
      { '/products/enamel-mug.js': JSON.stringify(product) },
      { currency: 'JPY' },
      `${site}/products/{handle}.js`,
    )
    expect(validProducts(await adapter.catalog.lookup(['enamel-mug'], { context: {} }))).toMatchObject([
      {
        id: 'enamel-mug',
        url: `${site}/products/enamel-mug?variant=11`,
        media: [{ url: 'https://cdn.example/mug.jpg' }],
        variants: [{ id: 'enamel-mug:11', sku: '11', price: { amount: 1500 }, list_price: { amount: 1800 } }],
      },
    ])
  })

  it('link to products within the folder that they are in', async () => {
    const { adapter } = feedOver({ '/en-gb/products.json': json(mug) }, euro)
    const [product] = await adapter.catalog.lookup(['enamel-mug'], { context: {} })
    expect(product?.url).toBe(`${site}/en-gb/products/enamel-mug?variant=11`)
  })

  it('leave out a broken variant, and are broken where they are something else', async () => {
    const half = {
      ...mug,
      variants: [
        { ...variant, price: null },
        { ...variant, id: 12 },
      ],
    }
    const lookup = (text: string) =>
      feedOver({ '/products.json': text }, euro).adapter.catalog.lookup(['enamel-mug'], { context: {} })
    expect(validProducts(await lookup(json(half)))[0]?.variants).toMatchObject([{ id: '12' }])
    for (const text of ['{"error":"locked"}', '{"products":null}', '{', '{"products":{}}'])
      await expect(lookup(text), text).rejects.toMatchObject({ code: 'broken_reply' })
    expect(await lookup(json())).toEqual([])
  })
})
