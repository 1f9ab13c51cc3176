import type { Checkout, Total } from '@tillkit/core'
import { createShopper, realShop, type Shopper } from '@tillkit/testing'
import { medusaMerchant, medusaSeed, medusaShopSchema } from '@tillkit/testing/medusa'
import { describe, expect, it } from 'vitest'
import { medusaAdapter } from './index.ts'

const shop = medusaShopSchema.parse(await realShop('medusa'))
const merchant = await medusaMerchant(shop)
const { handles, codes, payment, collection } = medusaSeed
const { accepted = '', failing = '' } = payment

function shopper(currency: string, more: Readonly<Record<string, string>> = {}): Shopper {
  const options = { key: shop.key, 'payment-methods': `${accepted}, ${failing}`, ...more }
  return createShopper(medusaAdapter({ endpoint: shop.url, options }), { currency })
}

const variantOf = async (of: Shopper, name: string) =>
  (await of.product(handles[name] ?? '')).variants[0]?.id ?? ''
const rowsOf = ({ totals }: { readonly totals: readonly Total[] }) => totals.map(({ type }) => type)

/** A cart with an address and delivery, ready to be ordered. */
async function ready(of: Shopper, currency: string): Promise<Checkout | null | undefined> {
  await of.add(await variantOf(of, 'simple'))
  const { destination, destinations } = merchant.known
  const offered = await of.update({
    buyer: { email: `habits-${Date.now()}@example.com` },
    destination: destinations?.[currency] ?? destination,
  })
  const [option] = offered.checkout?.fulfillment?.methods?.[0]?.groups?.[0]?.options ?? []
  return (await of.update({ fulfillment_option_id: option?.id ?? '' })).checkout
}

describe('what a real Medusa does that surprises', () => {
  it('lets the page of another site call it with the key as a header', async () => {
    const reply = await fetch(`${shop.url}/store/carts`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://blog.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-publishable-api-key',
      },
    })
    expect(reply.headers.get('access-control-allow-origin')).toBe('https://blog.example')
    expect(reply.headers.get('access-control-allow-headers')).toContain('x-publishable-api-key')
  })

  it('refuses a key that it does not know, and the adapter says so', async () => {
    const stranger = shopper('EUR', { key: 'pk_0000' })
    await expect(stranger.product(handles['simple'] ?? '')).rejects.toMatchObject({ code: 'unauthorized' })
    await expect(stranger.cart()).resolves.toMatchObject({ cart: null })
    await expect(stranger.add('variant_1')).rejects.toMatchObject({ code: 'unauthorized' })
  })

  it('counts finer than a cent: the order costs what was shown', async () => {
    const ada = shopper('EUR')
    await ready(ada, 'EUR')
    const taken = await ada.mutate({ type: 'add_code', code: codes['tenPercent'] ?? '' })
    expect(taken.ok).toBe(true)
    const shown = (await ada.checkout()).checkout
    // 17.991 and 4.90
    expect(shown?.totals.at(-1)).toMatchObject({ type: 'total', amount: 2289 })
    const { checkout } = await ada.complete({ instrument: { id: 'i', handler_id: accepted, type: 'x' } })
    expect(checkout?.totals).toEqual(shown?.totals)
    expect((await merchant.order(checkout?.order?.id ?? ''))?.total).toBe(2289)
    expect((await ada.order(checkout?.order?.id ?? '')).order?.totals).toEqual(shown?.totals)
  })

  it('has the tax inside its prices in one region and beside them in another', async () => {
    const europe = await ready(shopper('EUR'), 'EUR')
    expect(europe && rowsOf(europe)).toEqual(['subtotal', 'fulfillment', 'total'])
    expect(europe?.totals.at(-1)?.lines?.map(it => it.display_text)).toEqual(['Net', 'Tax'])
    const america = await ready(shopper('USD'), 'USD')
    expect(america && rowsOf(america)).toEqual(['subtotal', 'fulfillment', 'tax', 'total'])
  })

  it('forgets a code for free delivery until a way to deliver is chosen', async () => {
    const ada = shopper('EUR')
    await ada.add(await variantOf(ada, 'simple'))
    const code = codes['freeDelivery'] ?? ''
    const early = await ada.mutate({ type: 'add_code', code })
    expect(early).toMatchObject({ ok: false, messages: [{ code: 'discount_code_no_effect' }] })
    await ready(ada, 'EUR')
    const late = await ada.mutate({ type: 'add_code', code })
    expect(late).toMatchObject({
      ok: true,
      cart: { discounts: { codes: [code], applied: [{ amount: 490 }] } },
    })
  })

  it('answers a provider that does not work with success and the cart', async () => {
    const ada = shopper('EUR')
    await ready(ada, 'EUR')
    const failed = await ada.complete({ instrument: { id: 'i', handler_id: failing, type: 'x' } })
    expect(failed).toMatchObject({ ok: false, messages: [{ code: 'payment_failed' }] })
    const paid = await ada.complete({ instrument: { id: 'i', handler_id: accepted, type: 'x' } })
    expect(paid).toMatchObject({ ok: true, checkout: { status: 'completed' } })
  })

  it('loses nothing silently when a cart is changed four times at once', async () => {
    const adapter = medusaAdapter({ endpoint: shop.url, options: { key: shop.key } })
    const ada = shopper('EUR')
    const variant = await variantOf(ada, 'simple')
    const session = (await ada.add(variant)).session ?? ''
    const add = () =>
      adapter.cart?.mutate(
        { type: 'add', lines: [{ variant_id: variant, quantity: 1 }] },
        { context: { currency: 'EUR' }, session },
      )
    const answers = await Promise.allSettled([add(), add(), add(), add()])
    const refused = answers.flatMap(it => (it.status === 'rejected' ? [it.reason.code] : []))
    for (const code of refused) expect(['merchant_error', 'timeout']).toContain(code)
    const { cart } = await ada.cart()
    const taken = answers.length - refused.length
    expect(cart?.line_items[0]?.quantity).toBeGreaterThanOrEqual(1 + taken)
  })

  it('sells any number of what it does not count', async () => {
    const ada = shopper('EUR')
    expect((await ada.add(await variantOf(ada, 'untracked'), 5000)).ok).toBe(true)
  })

  it('lists a collection as it does a category, and sells where the snippet says', async () => {
    const { adapter } = shopper('EUR', { region: 'JP' })
    const page = await adapter.catalog.search(
      { category: collection, limit: 10 },
      { context: { currency: 'EUR' } },
    )
    expect(page.items.length).toBeGreaterThan(1)
    expect(new Set(page.items.map(it => it.price_range.min.currency))).toEqual(new Set(['JPY']))
  })

  it('says the countries of the region that the cart is in', async () => {
    const ada = shopper('JPY')
    const { session } = await ada.add(await variantOf(ada, 'simple'))
    const countries = await ada.adapter.checkout?.countries({ context: {}, ...(session && { session }) })
    expect(countries).toEqual(['JP'])
  })
})
