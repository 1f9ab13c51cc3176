import { afterEach, describe, expect, it } from 'vitest'
import { createStores } from './stores.ts'

function put(
  html: readonly (readonly [string, Readonly<Record<string, string>>])[],
  into: Element,
): Element[] {
  return html.map(([tag, attributes]) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    into.append(element)
    return element
  })
}

const store = (merchant: string, id?: string) => ['till-store', { merchant, ...(id && { id }) }] as const
const widget = ['till-product', { handle: 'mug' }] as const

afterEach(() => document.body.replaceChildren())

describe('createStores', () => {
  it('takes a merchant, its market in ISO’s capitals and the adapter’s options from what declares it', () => {
    const stores = createStores('de-AT')
    const [element] = put(
      [
        [
          'till-store',
          { merchant: 'memory:demo', currency: 'eur', country: 'at', 'payment-methods': 'invoice' },
        ],
      ],
      document.body,
    )
    expect(element && stores.declare(element)).toBe(true)
    expect([...stores.stores.values()]).toMatchObject([
      {
        id: '',
        merchant: {
          adapter: 'memory',
          endpoint: 'demo',
          name: 'demo',
          options: { currency: 'eur', 'payment-methods': 'invoice' },
        },
        context: { language: 'de-AT', currency: 'EUR', address_country: 'AT' },
      },
    ])
  })

  it('names a merchant by its address where the snippet gives no name', () => {
    const stores = createStores('en')
    const [element] = put([store('vendure:https://shop.example:8080/shop-api?x=1')], document.body)
    if (element) stores.declare(element)
    expect(stores.stores.get('')?.merchant.name).toBe('shop.example:8080')
  })

  it('answers by id, then by the last before the element that has none, then the first of the page', () => {
    const stores = createStores('en')
    const [a, early, b, c, late] = put(
      [store('memory:a', 'a'), widget, store('memory:b'), store('memory:c', 'c'), widget],
      document.body,
    )
    for (const element of [a, b, c]) if (element) stores.declare(element)
    const of = (element: Element | undefined, id?: string) =>
      element && stores.storeFor(element, id)?.merchant.endpoint
    expect([of(early), of(late), of(late, 'a'), of(late, 'c'), of(early, 'none')]).toEqual([
      'a',
      'b',
      'a',
      'c',
      undefined,
    ])
  })

  it('lets no store in another part of the page decide whom a reader pays', () => {
    const stores = createStores('en')
    const [own, comment, article] = put([store('memory:own'), ['div', {}], ['article', {}]], document.body)
    const [evil] = comment ? put([store('memory:evil')], comment) : []
    const [mug] = article ? put([widget], article) : []
    for (const element of [own, evil]) if (element) stores.declare(element)
    expect(mug && stores.storeFor(mug, undefined)?.merchant.endpoint).toBe('own')
  })

  it('leaves a name to whom it belongs while that is in the page, and frees it with that', () => {
    const stores = createStores('en')
    const [own, evil] = put([store('memory:own', 'a'), store('memory:evil', 'a')], document.body)
    expect([own && stores.declare(own), evil && stores.declare(evil)]).toEqual([true, false])
    expect(stores.stores.get('a')?.merchant.endpoint).toBe('own')
    own?.remove()
    expect(evil && stores.declare(evil)).toBe(true)
    expect(stores.stores.get('a')?.merchant.endpoint).toBe('evil')
  })

  it('finds the same store, and so its cart, when a page comes back after a swap', () => {
    const stores = createStores('en')
    const [before] = put([store('memory:a', 'a')], document.body)
    if (before) stores.declare(before)
    const first = stores.stores.get('a')
    document.body.replaceChildren()
    const [after] = put([store('memory:a', 'a')], document.body)
    if (after) stores.declare(after)
    expect(stores.stores.get('a')).toBe(first)
  })

  it.each([
    ['unknown_adapter', { merchant: 'memroy:demo' }],
    ['unknown_adapter', { merchant: 'https://shop.example' }],
    ['unknown_adapter', { merchant: 'constructor:x' }],
  ])('rejects reads with %s instead of throwing', async (code, attributes) => {
    const stores = createStores('en')
    const [element] = put([['till-store', attributes]], document.body)
    if (element) stores.declare(element)
    const [made] = stores.stores.values()
    await expect(made?.catalog()).rejects.toMatchObject({ code })
    await expect(made?.reader.read('mug')).rejects.toMatchObject({ code })
  })
})
