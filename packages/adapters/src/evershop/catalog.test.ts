import { describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'
import { endpoint, refusal, scriptShop } from './testing/scripted-shop.ts'

const product = (productId: number, sku: string, more: object = {}) => ({
  productId,
  sku,
  name: `The ${sku}`,
  status: 1,
  url: `/${sku.toLowerCase()}`,
  description: [],
  price: { regular: { value: 15, currency: 'USD' } },
  image: null,
  gallery: [],
  inventory: { isInStock: true },
  variantGroup: null,
  ...more,
})
const list = (...items: readonly unknown[]) => ({ total: items.length, items })
const lookup = (refs: readonly string[], ...replies: readonly (object | Response)[]) => {
  const shop = scriptShop(...replies)
  const found = createCatalog({ endpoint, fetch: shop.fetch }).lookup(refs, { context: {} })
  return Object.assign(found, { asked: shop.asked })
}

describe('looking products up at EverShop', () => {
  it('asks once for all, by SKU and what may be an id, in the form that EverShop takes', async () => {
    const reading = lookup(['CUP', '7', 'CUP', 'a,b', ''], {
      data: { products: list(product(1, 'CUP')), p7: null },
    })
    expect(await reading).toMatchObject([{ id: '1', handle: 'CUP', url: 'https://shop.example/cup' }])
    const [{ path, body } = {}] = reading.asked
    expect(reading.asked).toHaveLength(1)
    expect(path).toBe('/api/graphql')
    expect(body?.query).toContain('{key:"sku",operation:in,value:"CUP,7"}')
    expect(body?.query).toContain('p7:product(id:"7")')
  })

  it('takes a number for a SKU before it takes it for an id, and no product twice', async () => {
    const [seven, other] = [product(1, '7'), product(7, 'OTHER')]
    const byNumber = await lookup(['7'], { data: { products: list(seven), p7: other } })
    expect(byNumber.map(({ handle }) => handle)).toEqual(['7'])
    const both = await lookup(['OTHER', '7'], { data: { products: list(other), p7: other } })
    expect(both.map(({ id }) => id)).toEqual(['7'])
  })

  it('makes one product of a group: the one asked for comes first, axes and values in the order they were made', async () => {
    const color = (optionId: number, optionText: string) => ({ attributeId: '3', optionId, optionText })
    const size = (optionId: number | null, optionText: string | null) => ({
      attributeId: '1',
      optionId,
      optionText,
    })
    const variantGroup = {
      variantAttributes: [
        { attributeId: 3, attributeName: 'Color' },
        { attributeId: 1, attributeName: 'Size' },
      ],
      items: [
        {
          attributes: [color(9, 'Red'), size(2, 'L')],
          product: product(1, 'RED-L', { price: { regular: { value: 9.5, currency: 'USD' } } }),
        },
        {
          attributes: [size(1, 'S'), color(4, 'Blue')],
          product: product(2, 'BLUE-S', { inventory: { isInStock: false } }),
        },
        { attributes: [size(1, 'S'), color(4, 'Blue')], product: product(3, 'THE-SAME-AGAIN') },
        { attributes: [size(null, null), color(4, 'Blue')], product: product(4, 'NO-SIZE') },
        { attributes: [size(2, 'L'), color(4, 'Blue')], product: product(5, 'DISABLED', { status: 0 }) },
      ],
    }
    const [found] = await lookup(['BLUE-S'], {
      data: { products: list(product(2, 'BLUE-S', { variantGroup })) },
    })
    expect(found?.options).toEqual([
      {
        name: 'Size',
        values: [
          { id: '1', label: 'S' },
          { id: '2', label: 'L' },
        ],
      },
      {
        name: 'Color',
        values: [
          { id: '4', label: 'Blue' },
          { id: '9', label: 'Red' },
        ],
      },
    ])
    expect(
      found?.variants.map(({ id, options, availability }) => [
        id,
        options?.map(it => it.label),
        availability?.available,
      ]),
    ).toEqual([
      ['BLUE-S', ['S', 'Blue'], false],
      ['RED-L', ['L', 'Red'], true],
    ])
    expect(found?.price_range).toEqual({
      min: { amount: 950, currency: 'USD' },
      max: { amount: 1500, currency: 'USD' },
    })
  })

  it('leaves out what is broken, switched off or no longer there, and keeps the others', async () => {
    const items = [
      product(1, 'A', { price: null }),
      product(2, 'B', { status: 0 }),
      product(3, 'C'),
      null,
      'x',
    ]
    expect(
      (await lookup(['A', 'B', 'C'], { data: { products: list(...items) } })).map(({ id }) => id),
    ).toEqual(['3'])
  })

  it('makes HTML of the block editor, and addresses of the web absolute', async () => {
    const blocks = [
      { type: 'paragraph', data: { text: 'Fine <b>cup</b>' } },
      { type: 'list', data: { items: ['one', 'two', { nested: true }] } },
      { type: 'raw', data: { html: '<hr>' } },
      { type: 'image', data: { file: {} } },
    ]
    const description = [{ columns: [{ data: { time: 1, blocks } }] }]
    const image = { url: '/assets/cup 1.jpg', alt: 'A cup' }
    const items = [product(1, 'A', { description, image, gallery: [{ url: 'javascript:alert(1)' }] })]
    const [found] = await lookup(['A'], { data: { products: list(...items) } })
    expect(found?.description).toEqual({
      html: '<p>Fine <b>cup</b></p><ul><li>one</li><li>two</li></ul><hr>',
    })
    expect(found?.media).toEqual([
      { type: 'image', url: 'https://shop.example/assets/cup%201.jpg', alt_text: 'A cup' },
    ])
  })

  it.each([
    [
      'a document that EverShop does not understand',
      () => Response.json({ data: {} }),
      { code: 'broken_reply' },
    ],
    [
      'a resolver that fails',
      () => refusal('Cannot return null for non-nullable field ProductCollection.currentPage.'),
      { code: 'merchant_error' },
    ],
    ['a page instead of JSON', () => new Response('<!DOCTYPE html>'), { code: 'broken_reply' }],
    [
      'the limit of requests',
      () =>
        Response.json(
          { error: { status: 429, message: 'Too many requests.' } },
          { status: 429, headers: { 'retry-after': '60' } },
        ),
      { code: 'rate_limited', retryAfterMs: 60_000 },
    ],
  ])('throws what %s is', async (_, reply, fault) => {
    await expect(lookup(['A'], reply())).rejects.toMatchObject(fault)
  })
})

describe('searching EverShop', () => {
  const search = async (query: object, ...replies: readonly object[]) => {
    const shop = scriptShop(...replies)
    const page = await createCatalog({ endpoint, fetch: shop.fetch }).search(
      { limit: 2, ...query },
      { context: {} },
    )
    return { page, queries: shop.asked.map(({ body }) => body.query ?? '') }
  }

  it('shows the products of a group once on a page, and goes on behind it', async () => {
    const variantGroup = {
      variantAttributes: [{ attributeId: 1, attributeName: 'Size' }],
      items: [1, 2].map(id => ({
        attributes: [{ attributeId: '1', optionId: id, optionText: `S${id}` }],
        product: product(id, `P${id}`),
      })),
    }
    const items = [product(2, 'P2', { variantGroup }), product(1, 'P1', { variantGroup })]
    const { page, queries } = await search({ text: 'cup "x"' }, { data: { products: { total: 5, items } } })
    expect(page.items.map(({ handle }) => handle)).toEqual(['P2'])
    expect(page.cursor).toBe('2')
    expect(queries[0]).toContain('{key:"keyword",operation:eq,value:"cup \\"x\\""}')
    const last = await search(
      { cursor: '3' },
      { data: { products: { total: 5, items: [product(9, 'P9')] } } },
    )
    expect(last.page.cursor).toBeUndefined()
    expect(last.queries[0]).toContain(
      '{key:"page",operation:eq,value:"3"}{key:"limit",operation:eq,value:"2"}',
    )
  })

  it('finds a collection in one request, a category in two, and nothing of what is neither', async () => {
    const categories = { items: [{ categoryId: 4, urlKey: 'cups' }] }
    const shelf = { products: list(product(1, 'P1')) }
    const collection = await search({ category: 'best' }, { data: { shelf, categories } })
    expect([collection.page.items.length, collection.queries.length]).toEqual([1, 1])
    const category = await search(
      { category: 'cups' },
      { data: { shelf: null, categories } },
      { data: { shelf } },
    )
    expect(category.page.items).toHaveLength(1)
    expect(category.queries[1]).toContain('shelf:category(id:4)')
    const neither = await search({ category: 'x' }, { data: { shelf: null, categories } })
    expect(neither.page).toEqual({ items: [] })
  })
})
