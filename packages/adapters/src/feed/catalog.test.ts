import { afterEach, describe, expect, it, vi } from 'vitest'
import { feedOver, mug, page, rss, site } from './testing/feed-over.ts'

const call = { context: {} }
const bowl = { ...mug, id: 'BOWL', title: 'Stoneware bowl', link: `${site}/p/bowl`, price: '24.00 EUR' }

afterEach(() => vi.useRealTimers())

describe('a catalog of files', () => {
  it('reads a file once for catalog and cart, and anew when it is old', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { adapter, asked } = feedOver({ '/feed.xml': rss(mug, bowl) })
    await Promise.all([adapter.catalog.lookup(['MUG'], call), adapter.catalog.search({ limit: 5 }, call)])
    await adapter.cart?.mutate({ type: 'add', lines: [{ variant_id: 'MUG', quantity: 1 }] }, call)
    expect(asked).toHaveLength(1)
    vi.advanceTimersByTime(299_000)
    await adapter.catalog.lookup(['BOWL'], call)
    expect(asked).toHaveLength(1)
    vi.advanceTimersByTime(2000)
    await adapter.catalog.lookup(['BOWL'], call)
    expect(asked).toHaveLength(2)
  })

  it('asks again after a failure, for whoever comes next', async () => {
    let isDown = true
    const { adapter } = feedOver({
      '/feed.xml': () => (isDown ? new Response('', { status: 503 }) : new Response(rss(mug))),
    })
    await expect(adapter.catalog.lookup(['MUG'], call)).rejects.toMatchObject({ code: 'merchant_error' })
    isDown = false
    expect(await adapter.catalog.lookup(['MUG'], call)).toHaveLength(1)
  })

  it('calls a product by the last part of its address only where that is one product’s', async () => {
    const script = (id: string) => ({ ...mug, id, link: `${site}/item.php?id=${id}` })
    const { adapter } = feedOver({
      '/feed.xml': rss(script('1'), script('2'), { ...mug, link: `${site}/p/Becher%20gro%C3%9F.html` }),
    })
    const { items } = await adapter.catalog.search({ limit: 9 }, call)
    expect(items.map(it => it.handle)).toEqual(['1', '2', 'Becher groß'])
    expect(await adapter.catalog.lookup(['item', 'Becher groß'], call)).toHaveLength(1)
  })

  it('finds without capitals and accents, in the title before the description', async () => {
    const creme = { ...mug, id: 'C', title: 'Crème bowl', description: 'Goes with the mug' }
    const { adapter } = feedOver({ '/feed.xml': rss({ ...creme }, mug, bowl) })
    const find = async (text: string) =>
      (await adapter.catalog.search({ limit: 9, text }, call)).items.map(it => it.id)
    expect(await find('MUG')).toEqual(['MUG', 'C'])
    expect(await find('creme  BOWL')).toEqual(['C'])
    expect(await find('bowl mug')).toEqual(['C'])
  })

  it('has categories by each part of their path, and facets that keep their other values', async () => {
    const items = [
      { ...mug, product_type: 'Home &gt; Kitchen Ware', brand: 'Holm' },
      { ...bowl, product_type: 'Home &gt; Kitchen Ware', brand: 'Teller' },
      {
        ...mug,
        id: 'PEN',
        title: 'Pen',
        link: `${site}/p/pen`,
        product_type: 'Desk',
        brand: 'Teller',
        availability: 'out_of_stock',
      },
    ]
    const { adapter } = feedOver({ '/feed.xml': rss(...items) })
    const list = (query: object) => adapter.catalog.search({ limit: 9, ...query }, call)
    for (const [category, count] of [
      ['home', 2],
      ['kitchen-ware', 2],
      ['Kitchen Ware', 2],
      ['Home > Kitchen Ware', 2],
      ['desk', 1],
      ['ware', 0],
    ] as const)
      expect((await list({ category })).items, category).toHaveLength(count)
    const narrow = await list({ filters: { brand: ['Teller'] } })
    expect(narrow.items.map(it => it.id)).toEqual(['BOWL', 'PEN'])
    expect(narrow.facets).toEqual([
      {
        id: 'brand',
        name: 'Brand',
        values: [
          { id: 'Teller', label: 'Teller', count: 2 },
          { id: 'Holm', label: 'Holm', count: 1 },
        ],
      },
      {
        id: 'category',
        name: 'Category',
        values: [
          { id: 'Kitchen Ware', label: 'Kitchen Ware', count: 1 },
          { id: 'Desk', label: 'Desk', count: 1 },
        ],
      },
      {
        id: 'availability',
        name: 'Availability',
        values: [
          { id: 'In stock', label: 'In stock', count: 1 },
          { id: 'Sold out', label: 'Sold out', count: 1 },
        ],
      },
    ])
    expect((await list({ filters: { brand: ['Teller'], availability: ['In stock'] } })).items).toHaveLength(1)
  })

  it('sells under a page’s name only what the page is about', async () => {
    const offers = { '@type': 'Offer', price: 5, priceCurrency: 'EUR' }
    const other = { '@type': 'Product', name: 'Other', sku: 'O', url: `${site}/p/other`, offers }
    const announced = { '@type': 'Product', name: 'Clock', sku: 'C', url: `${site}/p/clock` }
    const files = { '/p/clock': page(other, announced), '/p/other': page(other, announced) }
    const { adapter } = feedOver(files, {}, `${site}/p/{handle}`)
    expect(await adapter.catalog.lookup(['clock', 'other', '..', 'gone'], call)).toMatchObject([
      { id: 'other', title: 'Other' },
    ])
    await expect(adapter.catalog.search({ limit: 5 }, call)).rejects.toMatchObject({ code: 'unsupported' })
    expect(adapter.capabilities).toMatchObject({ search: 'none', sorts: [] })
  })

  it('shows the pages that it could read, and says why where it could read none', async () => {
    const offers = { '@type': 'Offer', price: 5, priceCurrency: 'EUR' }
    const files = {
      '/p/mug': page({ '@type': 'Product', name: 'Mug', offers }),
      '/p/bowl': () => new Response('', { status: 429 }),
    }
    const { adapter } = feedOver(files, {}, `${site}/p/{handle}`)
    expect(await adapter.catalog.lookup(['mug', 'bowl'], call)).toHaveLength(1)
    await expect(adapter.catalog.lookup(['bowl'], call)).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('says that there is no feed at an address', async () => {
    const { adapter } = feedOver({}, {}, `${site}/nothing.xml`)
    await expect(adapter.catalog.lookup(['MUG'], call)).rejects.toMatchObject({
      code: 'config',
      retryable: false,
    })
  })
})
