import { vendureAdapter } from '@tillkit/adapters/vendure'
import { describe, expect, it } from 'vitest'
import { answerVendure } from './vendure-shop.mjs'

describe('the race’s stub of Vendure', () => {
  it.each([{}, { cursor: '48' }, { text: 'enamel' }, { sort: 'title_asc' as const }])(
    'lists the products that its search finds, as Vendure does: %j',
    async query => {
      let asked = 0
      const fetch = async (address: URL | RequestInfo) => {
        asked++
        const { pathname, search } = new URL(`${address}`)
        return new Response(answerVendure({ method: 'GET', path: pathname + search, headers: {} }).body)
      }
      const { catalog } = vendureAdapter({ endpoint: 'https://shop.example/shop-api', fetch })
      const { items, total_count } = await catalog.search({ limit: 48, ...query }, { context: {} })
      expect(items.map(({ handle }) => handle)).toEqual(
        Array.from({ length: 48 }, (_, at) => `enamel-mug-${Number(query.cursor ?? 0) + at + 1}`),
      )
      expect(total_count).toBe(480)
      expect(asked).toBe(1)
    },
  )
})
