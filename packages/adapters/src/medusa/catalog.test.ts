import type { Call, Context, Product } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'
import { endpoint, type Recording, recordedStore, recordings } from './testing/recorded-store.ts'

const { bad_key, no_key, regions, route_missing, shirt } = recordings
const call: Call = { context: { currency: 'EUR' } }
const [europe, japan, us] = [
  'reg_01M8017H78K3C82337DNC223PJ',
  'reg_01M8017H7839J7F40ZB454E2M3',
  'reg_01M8017H7843KCGQHB263RAQ9Z',
]
const asked: Recording = { ...shirt, path: shirt.path.replace('handle=', 'handle[]=') }
const wires = (shirt.body as { products: readonly Readonly<Record<string, unknown>>[] }).products
const [wire] = wires
const variants = wire?.['variants'] as readonly Readonly<Record<string, unknown>>[]

async function lookUp(
  script: readonly Recording[],
  names: readonly string[] = ['t-shirt'],
  on: Call = call,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly Product[]> {
  const store = recordedStore(...script)
  const options = { key: 'pk_test', ...more }
  return createCatalog({ endpoint, options, fetch: store.fetch }).lookup(names, on).finally(store.expectDone)
}

const answering = (...products: readonly unknown[]): Recording => ({
  ...asked,
  body: { products, count: products.length },
})

describe('the catalog of Medusa', () => {
  it('asks for the regions and then for all products at once', async () => {
    const path = `products?region_id=${europe}&handle[]=t-shirt&handle[]=mug`
    const [product] = await lookUp([regions, { ...asked, path }], ['t-shirt', 'mug'])
    expect(product).toMatchObject({
      handle: 't-shirt',
      title: 'Medusa T-Shirt',
      description: { plain: 'A classic T-shirt.' },
      price_range: { min: { amount: 1999, currency: 'EUR' } },
      options: [
        { name: 'Size', values: [{ label: 'S' }, { label: 'M' }, { label: 'L' }] },
        { name: 'Color', values: [{ label: 'White' }, { label: 'Black' }] },
      ],
    })
    expect(product?.variants).toHaveLength(6)
  })

  it('is the same product in whatever order Medusa sends its options and variants', async () => {
    const [before] = await lookUp([regions, answering(wire)])
    const turned = variants.map(it => ({
      ...it,
      options: [...(it['options'] as readonly unknown[])].reverse(),
    }))
    const [after] = await lookUp([regions, answering({ ...wire, variants: [...turned].reverse() })])
    expect(after).toEqual(before)
  })

  it('puts variants in their rank', async () => {
    const ranked = variants.map((it, index) => ({ ...it, variant_rank: -index }))
    const [product] = await lookUp([regions, answering({ ...wire, variants: ranked })])
    expect(product?.variants.map(({ id }) => id)).toEqual(
      ranked.map(it => it['id' as keyof typeof it]).reverse(),
    )
  })

  it('asks for ids and handles apart, since Medusa would want both to fit', async () => {
    const byId = { ...asked, path: `products?region_id=${europe}&id[]=prod_1` }
    await lookUp([byId, asked], ['t-shirt', 'prod_1'], call, { region: europe })
  })

  it.each<[string, Context, string | undefined, string]>([
    ['of the page’s currency', { currency: 'USD' }, undefined, us],
    ['of its country', { address_country: 'JP' }, undefined, japan],
    [
      'of the currency where country and currency do not meet',
      { currency: 'EUR', address_country: 'US' },
      undefined,
      europe,
    ],
    ['that the shop made first, for a page that says nothing', {}, undefined, japan],
    ['that the shop made first, for a currency that it does not have', { currency: 'XTS' }, undefined, japan],
    ['that the snippet names by a country', { currency: 'USD' }, 'DE', europe],
    ['that the snippet names by a currency', {}, 'usd', us],
  ])('sells in the region %s', async (_, context, region, id) => {
    const path = `products?region_id=${id}&handle[]=t-shirt`
    await lookUp([regions, { ...asked, path }], ['t-shirt'], { context }, region ? { region } : {})
  })

  it('asks for no regions where the snippet names one by its id', async () => {
    await lookUp([asked], ['t-shirt'], { context: { currency: 'USD' } }, { region: europe })
  })

  it('knows nothing of what Medusa does not know', async () => {
    const path = asked.path.replace('t-shirt', 'nope')
    expect(await lookUp([regions, { ...answering(), path }], ['nope'])).toEqual([])
    expect(await lookUp([], [])).toEqual([])
  })

  it.each([
    ['no title', { ...wire, title: undefined }],
    ['no variant', { ...wire, variants: [] }],
    [
      'no price in this region',
      { ...wire, variants: variants.map(it => ({ ...it, calculated_price: null })) },
    ],
    ['a price below zero', { ...wire, variants: [{ ...variants[0], calculated_price: price(-1) }] }],
    [
      'a price beyond exact integers',
      { ...wire, variants: [{ ...variants[0], calculated_price: price(1e30) }] },
    ],
    ['a currency that is none', { ...wire, variants: [{ ...variants[0], calculated_price: price(1, '€') }] }],
    ['nothing at all', null],
  ])('leaves out a product with %s and keeps its neighbors', async (_, broken) => {
    const found = await lookUp([regions, answering(broken, wire)])
    expect(found.map(({ handle }) => handle)).toEqual(['t-shirt'])
  })

  it('drops the option that Medusa gives to a product with nothing to choose', async () => {
    const only = {
      ...variants[0],
      title: 'Default variant',
      options: [{ value: 'Default option value', option: { title: 'Default option' } }],
    }
    const [product] = await lookUp([regions, answering({ ...wire, variants: [only] })])
    expect(product?.options).toEqual([])
    expect(product?.variants[0]?.options).toEqual([])
  })

  it.each([
    ['counts what it manages', { manage_inventory: true, inventory_quantity: 3 }, 'in_stock'],
    ['is out of stock at none', { manage_inventory: true, inventory_quantity: 0 }, 'out_of_stock'],
    [
      'takes backorders',
      { manage_inventory: true, inventory_quantity: 0, allow_backorder: true },
      'backorder',
    ],
    ['does not count what it does not manage', { manage_inventory: false }, 'in_stock'],
    ['says nothing where it did not tell', { manage_inventory: true, inventory_quantity: null }, undefined],
  ])('%s', async (_, stock, status) => {
    const one = { ...variants[0], ...stock }
    const [product] = await lookUp([regions, answering({ ...wire, variants: [one] })])
    expect(product?.variants[0]?.availability?.status).toBe(status)
  })

  it('shows the price before a price list', async () => {
    const reduced = { ...variants[0], calculated_price: { ...price(15), original_amount: 20 } }
    const [product] = await lookUp([regions, answering({ ...wire, variants: [reduced] })])
    expect(product?.variants[0]).toMatchObject({ price: { amount: 1500 }, list_price: { amount: 2000 } })
  })

  it.each([
    ['no key', no_key, 'unauthorized'],
    ['a key that the shop does not have', bad_key, 'unauthorized'],
    ['a server that is no Medusa', { ...route_missing, status: 200 }, 'broken_reply'],
    ['a page of HTML for an error', { ...route_missing, status: 502 }, 'merchant_error'],
  ])('throws at %s', async (_, { status, body }, code) => {
    const work = lookUp([{ ...regions, status, body }])
    await expect(work).rejects.toMatchObject({ code })
  })

  it('reads the regions again after they could not be read', async () => {
    const store = recordedStore({ ...regions, status: 500, body: {} }, regions, asked)
    const catalog = createCatalog({ endpoint, options: { key: 'pk_test' }, fetch: store.fetch })
    await expect(catalog.lookup(['t-shirt'], call)).rejects.toMatchObject({ code: 'merchant_error' })
    expect(await catalog.lookup(['t-shirt'], call)).toHaveLength(1)
    store.expectDone()
  })

  it('looks for a category first, then for a collection, and finds nothing in one that is neither', async () => {
    const group = (path: string, body: object): Recording => ({ method: 'GET', path, status: 200, body })
    const none = { product_categories: [], collections: [] }
    for (const [categories, collections, narrowed] of [
      [{ product_categories: [{ id: 'pcat_1' }] }, none, 'category_id[]=pcat_1'],
      [none, { collections: [{ id: 'pcol_1' }] }, 'collection_id[]=pcol_1'],
      [none, none, undefined],
    ] as const) {
      const script = [
        group('product-categories?handle=mugs', categories),
        group('collections?handle=mugs', collections),
        ...(narrowed
          ? [
              {
                ...asked,
                path: `products?region_id=${europe}&${narrowed}`,
                body: { ...(shirt.body as object), count: 1 },
              },
            ]
          : []),
      ]
      const store = recordedStore(...script)
      const options = { key: 'pk_test', region: europe }
      const catalog = createCatalog({ endpoint, options, fetch: store.fetch })
      const page = await catalog.search({ category: 'mugs', limit: 10 }, call).finally(store.expectDone)
      expect(page.items).toHaveLength(narrowed ? 1 : 0)
      expect(page.cursor).toBeUndefined()
    }
  })
})

function price(calculated_amount: number, currency_code = 'eur'): object {
  return { calculated_amount, original_amount: calculated_amount, currency_code }
}
