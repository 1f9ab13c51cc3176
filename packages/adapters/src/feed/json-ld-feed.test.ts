import { validProducts } from '@tillkit/testing'
import { describe, expect, it } from 'vitest'
import { feedOver, page, site } from './testing/feed-over.ts'

const read = async (text: string, names: readonly string[] = ['mug']) =>
  validProducts(await feedOver({ '/p/mug': text }).adapter.catalog.lookup(names, { context: {} }))

const offer = {
  '@type': 'Offer',
  price: 14.5,
  priceCurrency: 'EUR',
  availability: 'https://schema.org/InStock',
}
const mug = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Enamel mug',
  sku: 'MUG',
  offers: offer,
}

describe('products of schema.org', { timeout: 30_000 }, () => {
  it('are found wherever a page has them: alone, in a graph, in a list, below the page', async () => {
    const item = { '@type': 'ListItem', position: 1, item: mug }
    for (const node of [
      mug,
      [mug],
      { '@graph': [{ '@type': 'WebSite' }, mug] },
      { '@type': 'ItemList', itemListElement: [item] },
      { '@type': 'ItemPage', mainEntity: mug },
      { ...mug, '@type': ['Product', 'Book'] },
      { ...mug, '@type': 'http://schema.org/Product' },
    ])
      expect(await read(page(node))).toMatchObject([
        {
          id: 'MUG',
          handle: 'mug',
          title: 'Enamel mug',
          url: `${site}/p/mug`,
          variants: [
            { id: 'MUG', price: { amount: 1450, currency: 'EUR' }, availability: { available: true } },
          ],
        },
      ])
  })

  it('are put together from parts that name each other', async () => {
    const graph = [
      {
        '@type': 'Product',
        '@id': '#mug',
        name: 'Enamel mug',
        sku: 'MUG',
        brand: { '@id': '#b' },
        image: { '@id': '#i' },
        offers: { '@id': '#o' },
      },
      { '@type': 'Brand', '@id': '#b', name: 'Holm &amp; Søn' },
      { '@type': 'ImageObject', '@id': '#i', contentUrl: '/mug.jpg' },
      { ...offer, '@id': '#o' },
      { '@type': 'WebPage', mainEntity: { '@type': 'Product', '@id': '#mug' } },
    ]
    const { adapter } = feedOver({ '/p/mug': page({ '@graph': graph }) })
    const { items, facets } = await adapter.catalog.search({ limit: 5, text: 'holm' }, { context: {} })
    expect(items).toMatchObject([{ id: 'MUG', media: [{ url: `${site}/mug.jpg` }] }])
    expect(items).toHaveLength(1)
    expect(facets).toEqual([])
  })

  it('are one product where variants belong to a group, from whichever side it is said', async () => {
    const group = {
      '@type': 'ProductGroup',
      '@id': '#g',
      name: 'Apron',
      productGroupID: 'A1',
      url: `${site}/p/apron`,
      description: 'Linen',
    }
    const variant = (sku: string, size: string) => ({
      '@type': 'Product',
      sku,
      name: `Apron ${size}`,
      size: { '@type': 'SizeSpecification', name: size },
      offers: offer,
    })
    const expected = [
      {
        id: 'A1',
        title: 'Apron',
        description: { plain: 'Linen' },
        options: [{ name: 'Size', values: [{ label: 'S' }, { label: 'M' }] }],
        variants: [{ id: 'a' }, { id: 'b' }],
      },
    ]
    const fromGroup = { ...group, hasVariant: [variant('a', 'S'), variant('b', 'M')] }
    const fromVariants = [variant('a', 'S'), variant('b', 'M')].map(it => ({
      ...it,
      isVariantOf: { '@id': '#g' },
    }))
    expect(await read(page(fromGroup), ['apron'])).toMatchObject(expected)
    expect(await read(page({ '@graph': [group, ...fromVariants] }), ['apron'])).toMatchObject(expected)
  })

  it('cost what they do where the page writes a currency small, or a float with its noise', async () => {
    const offers = { ...offer, price: 29.989999999999998, priceCurrency: 'eur' }
    const { adapter } = feedOver({ '/p/mug': page({ ...mug, offers }) })
    const add = { type: 'add', lines: [{ variant_id: 'MUG', quantity: 1 }] } as const
    const first = await adapter.cart?.mutate(add, { context: {} })
    expect(first?.cart).toMatchObject({ currency: 'EUR', line_items: [{ item: { price: 2999 } }] })
    const again = await adapter.cart?.get({ context: {}, session: first?.session })
    expect(again).toMatchObject({ messages: [], cart: { line_items: [{ quantity: 1 }] } })
  })

  it('have no price where a sign stands for the currency', async () => {
    await expect(read(page({ ...mug, offers: { ...offer, priceCurrency: '€' } }))).rejects.toMatchObject({
      code: 'config',
    })
  })

  it('have a variant for each offer that has a number of its own', async () => {
    const offers = [
      { ...offer, sku: 'S', name: 'Small' },
      { ...offer, sku: 'L', name: 'Large', price: '18.00', availability: 'SoldOut' },
    ]
    for (const of of [offers, { '@type': 'AggregateOffer', lowPrice: 14.5, highPrice: 18, offers }])
      expect(await read(page({ ...mug, offers: of }))).toMatchObject([
        {
          options: [{ name: 'Variant', values: [{ label: 'Small' }, { label: 'Large' }] }],
          variants: [
            { id: 'S', price: { amount: 1450 } },
            { id: 'L', price: { amount: 1800 }, availability: { available: false } },
          ],
        },
      ])
  })

  it('cost what one offer says, and nothing where only a span is told', async () => {
    const span = { '@type': 'AggregateOffer', lowPrice: '14.50', priceCurrency: 'EUR' }
    expect(await read(page({ ...mug, offers: { ...span, highPrice: 14.5 } }))).toMatchObject([
      { price_range: { max: { amount: 1450 } } },
    ])
    await expect(read(page({ ...mug, offers: { ...span, highPrice: 18 } }))).rejects.toMatchObject({
      code: 'broken_reply',
    })
  })

  it('have the price of a specification, as WooCommerce writes it, and the one that is struck through', async () => {
    const priceSpecification = [
      {
        '@type': 'UnitPriceSpecification',
        price: '18.00',
        priceCurrency: 'EUR',
        priceType: 'https://schema.org/ListPrice',
      },
      { '@type': 'UnitPriceSpecification', price: '14.50', priceCurrency: 'EUR' },
    ]
    const [product] = await read(page({ ...mug, offers: [{ '@type': 'Offer', priceSpecification }] }))
    expect(product?.variants[0]).toMatchObject({ price: { amount: 1450 }, list_price: { amount: 1800 } })
  })

  it('have a rating where it makes sense', async () => {
    const rated = (aggregateRating: unknown) => read(page({ ...mug, aggregateRating }))
    expect(await rated({ ratingValue: '4.4', reviewCount: 89 })).toMatchObject([
      { rating: { value: 4.4, scale_max: 5, count: 89 } },
    ])
    for (const wrong of [{ ratingValue: 7 }, { ratingValue: 'good' }, { ratingValue: -1 }, 'x', null])
      expect((await rated(wrong))[0]?.rating).toBeUndefined()
  })

  it('are read past scripts that are broken, wrapped, or have line breaks in strings', async () => {
    const broken = '<script type="application/ld+json">{ "a": </script>'
    const odd = `<script id=x type=application/ld+json nonce="1">//<![CDATA[\n${JSON.stringify({ ...mug, name: 'Enamel~mug' }).replace('~', '\n')}\n//]]></script>`
    expect(await read(`<html>${broken}${odd}`)).toMatchObject([{ title: 'Enamel mug' }])
  })

  it('are not those that a page only names in passing', async () => {
    const other = { ...mug, sku: 'BOWL', name: 'Bowl', url: `${site}/p/bowl` }
    expect(await read(page({ ...mug, isRelatedTo: [other] }), ['mug', 'bowl'])).toHaveLength(1)
  })

  it('are missed clearly where a page has none', async () => {
    await expect(read('<!doctype html><h1>Hello</h1>')).rejects.toMatchObject({ code: 'broken_reply' })
    await expect(read(page({ '@type': 'WebSite' }))).rejects.toMatchObject({ code: 'broken_reply' })
  })
})
