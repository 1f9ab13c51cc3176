import { describe, expect, it } from 'vitest'
import { relayCaller } from './relay-caller.fixture.ts'

const cached = { cache: { fresh_seconds: 60, stale_seconds: 600 } }

/** A caller of a relay that keeps answers, and how often its merchant was asked for products. */
function counting() {
  let asked = 0
  const { call } = relayCaller(({ catalog, ...adapter }) => {
    const count = <T extends unknown[], R>(read: (...given: T) => R) => {
      return (...given: T) => {
        asked += 1
        return read(...given)
      }
    }
    return { ...adapter, catalog: { search: count(catalog.search), lookup: count(catalog.lookup) } }
  }, cached)
  return { call, asked: () => asked }
}

describe('a catalog that the relay keeps', () => {
  it('asks the merchant once for what many ask at once, and keeps it for a while', async () => {
    const { call, asked } = counting()
    const ask = (body: object) => call('POST', '/m/acme/catalog/lookup', body)
    await Promise.all(Array.from({ length: 20 }, () => ask({ ids: ['enamel-mug'] })))
    await ask({ ids: ['enamel-mug'], context: {} })
    expect(asked()).toBe(1)
    await ask({ ids: ['enamel-mug'], context: { currency: 'USD' } })
    expect(asked()).toBe(2)
  })

  it('asks the merchant once for one question, whatever else stands beside it', async () => {
    const { call, asked } = counting()
    for (const id of ['a', 'b'])
      await call('POST', '/m/acme/catalog/search', {
        query: 'enamel',
        pagination: { limit: 5, note: id },
        signals: { request: id },
      })
    expect(asked()).toBe(1)
  })

  it('asks the merchant once where it delivers to, whatever host the caller writes', async () => {
    let asked = 0
    const { relay } = relayCaller(adapter => {
      const { checkout } = adapter
      const countries = async () => {
        asked += 1
        return ['DE']
      }
      return checkout ? { ...adapter, checkout: { ...checkout, countries } } : adapter
    }, cached)
    const profileAt = async (host: string) => {
      const response = await relay.fetch(new Request(`https://${host}/m/acme/.well-known/ucp`))
      expect(await response.text()).toContain(`https://${host}/m/acme`)
      return response.headers.get('etag')
    }
    const tags = [await profileAt('a.example'), await profileAt('b.example'), await profileAt('a.example')]
    expect([asked, new Set(tags).size]).toEqual([1, 2])
  })

  it('goes on being shown for a while when the merchant fails', async () => {
    let time = 0
    const { call, merchant } = relayCaller(
      undefined,
      { cache: { fresh_seconds: 1, stale_seconds: 10 } },
      { now: () => time },
    )
    const ask = () => call('POST', '/m/acme/catalog/lookup', { ids: ['enamel-mug'] })
    await ask()
    merchant.tell({ fail: { code: 'merchant_error', times: 9 } })
    time = 5000
    expect((await ask()).status).toBe(200)
    time = 12_000
    expect(await ask()).toMatchObject({ status: 502, body: { messages: [{ code: 'merchant_error' }] } })
  })
})
