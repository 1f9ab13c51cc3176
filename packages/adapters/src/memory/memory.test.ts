import { isTillError } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import * as catalogModule from './catalog.ts'
import { createMemoryMerchant, memoryAdapter, merchantAt } from './index.ts'
import * as purchaseModule from './purchase.ts'

const call = { context: {} }
const fault = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the memory merchant', () => {
  it('is the same for the catalog and the purchase of one endpoint, and another for another', async () => {
    const endpoint = 'shared'
    const catalog = catalogModule.createCatalog({ endpoint })
    const { cart } = purchaseModule.createPurchase({ endpoint })
    merchantAt({ endpoint }).tell({ prices: { MUG: { EUR: 999 } }, stock: { MUG: 1 } })
    const [mug] = await catalog.lookup(['enamel-mug'], call)
    expect(mug?.price_range.min).toEqual({ amount: 999, currency: 'EUR' })
    const { available } = await cart.mutate(
      { type: 'add', lines: [{ variant_id: 'MUG', quantity: 2 }] },
      call,
    )
    expect(available).toEqual({ MUG: 1 })
    const [other] = await catalogModule.createCatalog({ endpoint: 'other' }).lookup(['enamel-mug'], call)
    expect(other?.price_range.min.amount).toBe(1450)
  })

  it('fails the next calls of one kind with the fault it was told, then answers again', async () => {
    const merchant = createMemoryMerchant()
    const { catalog, cart } = memoryAdapter(merchant)
    merchant.tell({ fail: { code: 'timeout', times: 2, only: 'catalog' } })
    expect(await fault(cart?.get(call) ?? Promise.resolve())).toBeUndefined()
    for (const _ of [1, 2]) {
      const error = await fault(catalog.lookup(['enamel-mug'], call))
      expect(isTillError(error) && error.code).toBe('timeout')
    }
    expect(await catalog.lookup(['enamel-mug'], call)).toHaveLength(1)
  })

  it('does the work and loses the answer', async () => {
    const merchant = createMemoryMerchant()
    const { cart } = memoryAdapter(merchant)
    const first = await cart?.mutate({ type: 'add', lines: [{ variant_id: 'MUG', quantity: 1 }] }, call)
    const session = first?.session ?? ''
    merchant.tell({ lose: { only: 'cart' } })
    const lost = cart?.mutate(
      { type: 'add', lines: [{ variant_id: 'MUG', quantity: 1 }] },
      { ...call, session },
    )
    const error = await fault(lost ?? Promise.resolve())
    expect(isTillError(error) && error.code).toBe('network')
    expect((await cart?.get({ ...call, session }))?.cart?.line_items[0]?.quantity).toBe(2)
  })

  it('takes the time it was told, and stops at once when the caller leaves', async () => {
    const merchant = createMemoryMerchant()
    const { catalog } = memoryAdapter(merchant)
    merchant.tell({ latencyMs: 30 })
    const began = performance.now()
    await catalog.lookup(['enamel-mug'], call)
    expect(performance.now() - began).toBeGreaterThanOrEqual(29)
    merchant.tell({ latencyMs: 60_000 })
    const leaving = new AbortController()
    const asked = fault(catalog.lookup(['enamel-mug'], { ...call, signal: leaving.signal }))
    leaving.abort()
    expect(await asked).toBe(leaving.signal.reason)
  })

  it('refuses every change while frozen and keeps the cart', async () => {
    const merchant = createMemoryMerchant()
    const { cart } = memoryAdapter(merchant)
    const lines = [{ variant_id: 'MUG', quantity: 1 }]
    const first = await cart?.mutate({ type: 'add', lines }, call)
    merchant.tell({ frozen: true })
    const refused = await cart?.mutate({ type: 'add', lines }, { ...call, session: first?.session ?? '' })
    expect(refused).toMatchObject({ ok: false, messages: [{ code: 'cart_frozen' }] })
    expect(refused?.cart?.line_items[0]?.quantity).toBe(1)
  })

  it('reads latency and faults from the options of the snippet', async () => {
    const config = {
      endpoint: 'told',
      options: { latency: '1', fail: 'rate_limited 2', images: 'https://img.example/{handle}.png' },
    }
    const catalog = catalogModule.createCatalog(config)
    for (const _ of [1, 2]) {
      const error = await fault(catalog.lookup(['enamel-mug'], call))
      expect(isTillError(error) && error.code).toBe('rate_limited')
    }
    const [mug] = await catalog.lookup(['enamel-mug'], call)
    expect(mug?.media?.[0]?.url).toBe('https://img.example/enamel-mug.png')
  })

  it('goes on at its own page when told to, and the cart is still there', async () => {
    const merchant = createMemoryMerchant()
    const { cart, checkout } = memoryAdapter(merchant)
    const first = await cart?.mutate({ type: 'add', lines: [{ variant_id: 'MUG', quantity: 1 }] }, call)
    const mine = { ...call, session: first?.session ?? '' }
    await checkout?.update(
      {
        buyer: { email: 'ada@example.com' },
        destination: {
          last_name: 'Byron',
          street_address: '1 High Street',
          address_locality: 'Wells',
          postal_code: 'BA5 2AA',
          address_country: 'GB',
        },
        fulfillment_option_id: 'standard',
      },
      mine,
    )
    merchant.tell({ escalatePayments: 1 })
    const instrument = { id: '1', handler_id: 'invoice', type: 'invoice' }
    const away = await checkout?.complete({ instrument }, mine)
    expect(away).toMatchObject({ ok: true, checkout: { status: 'requires_escalation' } })
    expect(away?.checkout?.continue_url).toMatch(/^https:/)
    expect(merchant.books.orders()).toEqual([])
  })

  it('names each field of an address that is empty or wrong, and keeps the one it had', async () => {
    const { cart, checkout } = memoryAdapter()
    const first = await cart?.mutate({ type: 'add', lines: [{ variant_id: 'MUG', quantity: 1 }] }, call)
    const mine = { ...call, session: first?.session ?? '' }
    const whole = { last_name: 'Byron', street_address: '1 High Street', address_locality: 'Wells' }
    const refused = await checkout?.update(
      { buyer: { email: 'ada@' }, destination: { ...whole, last_name: ' ', address_country: 'GB' } },
      mine,
    )
    expect(refused?.messages.map(({ code, ...it }) => [code, 'path' in it && it.path])).toEqual([
      ['field_invalid', '$.buyer.email'],
      ['field_required', '$.fulfillment.methods[0].destinations[0].last_name'],
      ['field_required', '$.fulfillment.methods[0].destinations[0].postal_code'],
    ])
    expect(refused?.checkout?.buyer).toBeUndefined()
    // Kuwait has no postal codes.
    expect(await checkout?.update({ destination: { ...whole, address_country: 'KW' } }, mine)).toMatchObject({
      ok: true,
    })
  })

  it('says that the cart of an earlier visit is gone when a new one begins', async () => {
    const merchant = createMemoryMerchant()
    const { cart } = memoryAdapter(merchant)
    const lines = [{ variant_id: 'MUG', quantity: 1 }]
    const first = await cart?.mutate({ type: 'add', lines }, call)
    merchant.tell({ expireSessions: true })
    const later = await cart?.mutate({ type: 'add', lines }, { ...call, session: first?.session ?? '' })
    expect(later).toMatchObject({ ok: true, messages: [{ type: 'warning', code: 'cart_replaced' }] })
    expect(later?.session).not.toBe(first?.session)
  })

  it('warns of a price that changed until the line is changed, and of stock that shrank below the line', async () => {
    const merchant = createMemoryMerchant()
    const { cart } = memoryAdapter(merchant)
    const first = await cart?.mutate({ type: 'add', lines: [{ variant_id: 'MUG', quantity: 5 }] }, call)
    const mine = { ...call, session: first?.session ?? '' }
    merchant.tell({ prices: { MUG: { EUR: 1600 } }, stock: { MUG: 3 } })
    expect((await cart?.get(mine))?.cart?.messages).toMatchObject([
      { type: 'warning', code: 'price_changed', path: '$.line_items[0]' },
      { type: 'error', code: 'insufficient_stock', path: '$.line_items[0]' },
    ])
    const line_item_id = first?.cart?.line_items[0]?.id ?? ''
    const changed = await cart?.mutate({ type: 'set_quantity', line_item_id, quantity: 3 }, mine)
    expect(changed?.cart?.messages).toBeUndefined()
  })
})
