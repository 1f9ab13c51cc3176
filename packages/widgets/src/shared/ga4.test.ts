import { describe, expect, it, vi } from 'vitest'
import { toGa4 } from './ga4.ts'

describe('GA4 details', () => {
  it('tells amounts in major units of their currency', () => {
    const source = { id: '1', name: 'Cloth', price: { amount: 1980, currency: 'JPY' }, quantity: 2 }
    expect(toGa4('Shop', 'JPY', [source])).toEqual({
      currency: 'JPY',
      value: 3960,
      items: [{ item_id: '1', item_name: 'Cloth', price: 1980, quantity: 2 }],
      merchant: 'Shop',
    })
    const dinar = { ...source, price: { amount: 1005, currency: 'KWD' } }
    expect(toGa4('Shop', 'KWD', [dinar]).items[0]?.price).toBe(1.005)
  })

  it('sums in minor units, so that no cent is lost', () => {
    const sources = Array.from({ length: 10 }, (_, at) => ({
      id: `${at}`,
      name: 'x',
      price: { amount: 10, currency: 'EUR' },
      quantity: 1,
    }))
    expect(toGa4('Shop', 'EUR', sources).value).toBe(1)
  })

  it('takes over what only the caller knows', () => {
    expect(toGa4('Shop', 'EUR', [], { transaction_id: 'A1', value: 12.5 })).toMatchObject({
      transaction_id: 'A1',
      value: 12.5,
    })
  })

  it('tell with Global Privacy Control that something happened, and not what', () => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true })
    const source = { id: '1', name: 'Cloth', price: { amount: 1980, currency: 'JPY' }, quantity: 2 }
    const detail = toGa4('Shop', 'JPY', [source], { transaction_id: 'A1', value: 12.5, coupon: 'TEN' })
    vi.unstubAllGlobals()
    expect(detail).toEqual({ currency: 'JPY', items: [], merchant: 'Shop' })
  })
})
