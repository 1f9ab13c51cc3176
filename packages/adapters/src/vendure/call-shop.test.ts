import type { Call } from '@tillkit/core'
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import added from './fixtures/added.json'
import { createPurchase } from './purchase.ts'
import { endpoint, fault, useScriptedShop } from './testing/scripted-shop.ts'

const answer = useScriptedShop()
const first: Call = { context: {} }
const later: Call = { context: {}, session: 'old' }
const tea = { type: 'add', lines: [{ variant_id: 'tea & "milk" = 1', quantity: 1 }] } as const
const page = (status: number) => () => new HttpResponse('<h1>No</h1>', { status })

describe('the first question of a session', () => {
  it('is a form, which no other origin needs a preflight for, and says the same', async () => {
    const asked = answer([added, 'new'], added)
    const { cart } = createPurchase({ endpoint })
    expect(await cart.mutate(tea, first)).toMatchObject({ ok: true, session: 'new' })
    await cart.mutate(tea, later)
    expect(asked).toMatchObject([
      { isForm: true, authorization: null },
      { isForm: false, authorization: 'Bearer old' },
    ])
    expect(asked[0]?.query).toBe(asked[1]?.query)
  })

  it.each([
    ['as Vendure does with csrfPrevention', () => HttpResponse.json(fault('BAD_REQUEST'), { status: 400 })],
    ['by a wall before the shop', page(403)],
    ['by a server of JSON alone', page(415)],
  ])('is asked in JSON where a form is refused %s, and a form never again', async (_, refuse) => {
    const asked = answer(refuse(), [added, 'new'], [added, 'newer'])
    const { cart } = createPurchase({ endpoint })
    expect(await cart.mutate(tea, first)).toMatchObject({ ok: true, session: 'new' })
    expect(await cart.mutate(tea, first)).toMatchObject({ ok: true, session: 'newer' })
    expect(asked.map(({ isForm }) => isForm)).toEqual([true, false, false])
  })

  it('is asked in JSON where a wall that knows no CORS refuses a form, which to a page is a broken network', async () => {
    const asked = answer(HttpResponse.error(), [added, 'new'])
    const { cart } = createPurchase({ endpoint })
    expect(await cart.mutate(tea, first)).toMatchObject({ ok: true, session: 'new' })
    expect(asked.map(({ isForm }) => isForm)).toEqual([true, false])
  })

  it('is not repeated in JSON where the network is broken for that too', async () => {
    const asked = answer(HttpResponse.error(), HttpResponse.error())
    const { cart } = createPurchase({ endpoint })
    await expect(cart.mutate(tea, first)).rejects.toMatchObject({ code: 'network' })
    expect(asked).toHaveLength(2)
  })

  it('goes without a currency that the shop does not have as a form, too', async () => {
    const refused = { errors: [{ message: 'No EUR here', path: ['m0'] }], data: null }
    const asked = answer(refused, [added, 'new'])
    const { cart } = createPurchase({ endpoint })
    expect(await cart.mutate(tea, { context: { currency: 'EUR' } })).toMatchObject({ ok: true })
    expect(asked.map(({ isForm }) => isForm)).toEqual([true, true])
  })

  it('is not repeated where nobody knows what became of it, but is no form the next time', async () => {
    const asked = answer(page(500)(), [added, 'new'])
    const { cart } = createPurchase({ endpoint })
    await expect(cart.mutate(tea, first)).rejects.toMatchObject({ code: 'merchant_error' })
    expect(asked).toHaveLength(1)
    expect(await cart.mutate(tea, first)).toMatchObject({ ok: true, session: 'new' })
    expect(asked.map(({ isForm }) => isForm)).toEqual([true, false])
  })

  it('is a form again after one that was answered', async () => {
    const asked = answer([added, 'new'], [added, 'newer'])
    const { cart } = createPurchase({ endpoint })
    await cart.mutate(tea, first)
    await cart.mutate(tea, first)
    expect(asked.map(({ isForm }) => isForm)).toEqual([true, true])
  })

  it('fails by what JSON is refused for, too', async () => {
    answer(page(403)(), page(403)())
    const { cart } = createPurchase({ endpoint })
    await expect(cart.mutate(tea, first)).rejects.toMatchObject({ code: 'unauthorized' })
  })
})
