import { validProducts } from '@tillkit/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { feedOver, mug, rss, site } from './testing/feed-over.ts'

const read = async (text: string, names: readonly string[] = ['MUG']) =>
  validProducts(await feedOver({ '/feed': text }).adapter.catalog.lookup(names, { context: {} }))
const variantOf = async (item: Readonly<Record<string, string>>) =>
  (await read(rss({ ...mug, ...item })))[0]?.variants[0]

afterEach(() => vi.useRealTimers())

describe('a merchant feed', { timeout: 30_000 }, () => {
  it('has the sale price while it holds, and the price before and after', async () => {
    const sale = {
      sale_price: '11.00 EUR',
      sale_price_effective_date: '2026-02-24T11:07+0100/2026-02-28T23:07+0100',
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const [now, amount] of [
      ['2026-02-24T10:06:59Z', 1450],
      ['2026-02-24T10:07:00Z', 1100],
      ['2026-02-28T22:06:59Z', 1100],
      ['2026-02-28T22:07:00Z', 1450],
    ] as const) {
      vi.setSystemTime(now)
      expect((await variantOf(sale))?.price.amount, now).toBe(amount)
    }
    vi.setSystemTime('2026-02-25T00:00:00Z')
    expect((await variantOf(sale))?.list_price).toEqual({ amount: 1450, currency: 'EUR' })
    expect(await variantOf({ sale_price: '11' })).toMatchObject({ price: { amount: 1100, currency: 'EUR' } })
    const unread = { ...sale, sale_price_effective_date: 'this week' }
    expect((await variantOf(unread))?.price.amount).toBe(1450)
  })

  it('takes for the item only what is its own: not the price of its delivery, nor what others’ prefixes say', async () => {
    const text = `<rss xmlns:x="http://base.google.com/ns/1.0" xmlns:g="https://other.example"><channel><title>Shop</title><item>
      <x:id>MUG</x:id><title>Plain</title><x:title><![CDATA[Enamel &amp; steel]]></x:title><g:price>1 EUR</g:price>
      <x:shipping><x:country>DE</x:country><x:price>4.90 EUR</x:price></x:shipping><x:price>14.50 EUR</x:price>
      <media:title>Picture</media:title></item></channel></rss>`
    expect(await read(text)).toMatchObject([
      { title: 'Enamel & steel', price_range: { min: { amount: 1450 } } },
    ])
  })

  it('puts variants together by their group, with the axes on which they differ', async () => {
    const apron = (id: string, color: string, size: string, price: string) => ({
      id,
      item_group_id: 'APRON',
      title: `Linen apron - ${color} - ${size}`,
      color,
      size,
      material: 'Linen',
      price,
      link: `${site}/p/apron?variant=${id}`,
    })
    const items = [
      apron('a', 'Sand', 'S', '49 EUR'),
      apron('b', 'Slate', 'S', '52 EUR'),
      apron('c', 'Slate', 'M', '52 EUR'),
    ]
    const [product] = await read(rss(...items), ['apron'])
    expect(product).toMatchObject({
      id: 'APRON',
      handle: 'apron',
      title: 'Linen apron',
      options: [
        { name: 'Color', values: [{ label: 'Sand' }, { label: 'Slate' }] },
        { name: 'Size', values: [{ label: 'S' }, { label: 'M' }] },
      ],
      price_range: { min: { amount: 4900 }, max: { amount: 5200 } },
    })
    expect(await read(rss(...items), ['b'])).toEqual([product])
  })

  it('lets the shopper choose by name where nothing else tells two variants apart', async () => {
    const one = { ...mug, item_group_id: 'G' }
    const [byTitle] = await read(rss(one, { ...one, id: 'MUG2', title: 'Enamel mug, large' }), ['G'])
    expect(byTitle?.options).toEqual([
      { name: 'Variant', values: [{ label: 'Enamel mug' }, { label: 'Enamel mug, large' }] },
    ])
    const [byId] = await read(rss(one, { ...one, id: 'MUG2' }, { ...one, id: 'MUG2' }), ['G'])
    expect(byId?.options).toEqual([{ name: 'Variant', values: [{ label: 'MUG' }, { label: 'MUG2' }] }])
  })

  it.each([
    ['in stock', { available: true, status: 'in_stock' }],
    ['out_of_stock', { available: false, status: 'out_of_stock' }],
    ['preorder', { available: true, status: 'preorder' }],
    ['backorder', { available: true, status: 'backorder' }],
    ['who knows', undefined],
  ])('says of "%s" what it means', async (availability, expected) => {
    expect((await variantOf({ availability }))?.availability).toEqual(expected)
  })

  it('leaves out broken items and keeps their neighbors; a feed of nothing else is broken', async () => {
    const broken = [
      { ...mug, id: '' },
      { ...mug, id: 'X', price: 'ask us' },
      { ...mug, id: 'Y', price: '15.000 EUR' },
    ]
    expect(await read(rss(...broken, mug), ['MUG', 'X', 'Y'])).toHaveLength(1)
    await expect(read(rss(...broken))).rejects.toMatchObject({ code: 'broken_reply' })
  })

  it('keeps out links and pictures that are none, and writes odd ones as every reader takes them', async () => {
    const [product] = await read(rss({ ...mug, link: '/p/mug|1', image_link: 'javascript:alert(1)' }))
    expect(product).toMatchObject({ url: `${site}/p/mug%7C1`, media: [] })
  })

  it('tells HTML in a description from text', async () => {
    expect((await variantOf({ description: '<![CDATA[<p>Fired</p>]]>' }))?.description).toEqual({
      html: '<p>Fired</p>',
    })
    expect((await variantOf({ description: 'at 5 &lt; 6 bar' }))?.description).toEqual({
      plain: 'at 5 < 6 bar',
    })
  })

  it('reads Atom, the link that is the product’s and the summary', async () => {
    const text = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><id>f</id><entry>
      <id>MUG</id><title>Mug</title><link rel="self" href="${site}/x"/><link href="${site}/p/mug"/><summary>Steel</summary>
      <g:price>14.50 EUR</g:price></entry></feed>`
    expect(await read(text)).toMatchObject([
      { title: 'Mug', url: `${site}/p/mug`, description: { plain: 'Steel' } },
    ])
  })

  it('pauses while it reads many items, and refuses too many', async () => {
    const many = (count: number) =>
      rss(...Array.from({ length: count }, (_, index) => ({ ...mug, id: `M${index}` })))
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    })
    expect(await read(many(10_000), ['M9999'])).toHaveLength(1)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(1)
    await expect(read(many(10_001))).rejects.toMatchObject({ code: 'config' })
  })
})
