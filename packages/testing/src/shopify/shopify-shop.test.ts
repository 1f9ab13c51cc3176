import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { queryCost } from './query-cost.ts'
import { createShopifyShop } from './shopify.merchant.ts'
import { storefrontSchema } from './storefront-schema.ts'

const shop = createShopifyShop()
const ask = (query: string, variables?: object, init?: RequestInit) =>
  shop.fetch(`${shop.address}/api/2026-04/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    ...init,
  })

describe('the stand-in of Shopify', () => {
  it('answers what the schema allows', async () => {
    const reply = await ask('{product(handle:"enamel-mug"){variants(first:1){nodes{price{amount}}}}}')
    expect(await reply.json()).toEqual({
      data: { product: { variants: { nodes: [{ price: { amount: '19.5' } }] } } },
    })
    expect(shop.violations).toEqual([])
  })

  it('fails whoever asks for what the schema does not have', async () => {
    const add =
      'mutation($l:[CartLineInput!]!){cartLinesAdd(cartId:"gid://shopify/Cart/1",lines:$l){cart{id}}}'
    const wrong: (readonly [string, object?])[] = [
      ['{product(handle:"enamel-mug"){price}}'],
      ['{product(handle:8001){id}}'],
      ['mutation{checkoutCreate{checkout{id}}}'],
      [add, { l: [{ merchandiseId: 'gid://shopify/ProductVariant/41001', quantity: 'two' }] }],
      [add, {}],
    ]
    for (const [query, variables] of wrong)
      await expect(ask(query, variables), query).rejects.toThrow('2026-04')
    await expect(ask('{shop{name}}', {}, { method: 'PUT' })).rejects.toThrow('2026-04')
    expect(shop.violations).toHaveLength(wrong.length + 1)
  })

  it('fails itself where its own answer is not of the schema', async () => {
    const { Decimal, URL } = storefrontSchema().getTypeMap()
    for (const [type, value] of [
      [Decimal, 19.5],
      [Decimal, '19'],
      [URL, 'javascript:alert(1)'],
    ] as const)
      expect(() => type && 'serialize' in type && type.serialize(value)).toThrow(TypeError)
  })

  it('takes no text for an id, and no page without a size', async () => {
    const messages = []
    for (const query of ['{product(id:"8001"){id}}', '{products{nodes{id}}}']) {
      const { errors } = (await (await ask(query)).json()) as { errors: { message: string }[] }
      messages.push(errors[0]?.message)
    }
    expect(messages).toEqual(["Invalid global id '8001'", 'you must provide one of first or last'])
  })

  it('counts costs by Shopify’s rules', () => {
    const schema = buildSchema(`
      type Query { shop: Shop products(first: Int): ProductConnection }
      type Shop { name: String }
      type ProductConnection { nodes: [Product] pageInfo: PageInfo }
      type PageInfo { hasNextPage: Boolean }
      type Product { id: ID shop: Shop }
      type Mutation { rename: Shop }`)
    const costs = [
      '{shop{name}}',
      '{products(first:5){nodes{id}}}',
      '{a:products(first:5){nodes{...P}pageInfo{hasNextPage}}}fragment P on Product{id shop{name}}',
      'mutation{rename{name}}',
    ].map(query => queryCost(schema, parse(query)))
    expect(costs).toEqual([1, 7, 2 + 5 * 2 + 1, 11])
  })
})
