import { describe, expect, it } from 'vitest'
import { type Called, relayCaller } from './relay-caller.fixture.ts'

const line = (id: string, quantity: number) => ({ item: { id }, quantity })
const linesOf = ({ body }: Called) => body.line_items?.map(it => [it.item.id, it.quantity])

describe('a cart over the relay', () => {
  it('is begun with its lines and codes, and read by its id alone', async () => {
    const { call } = relayCaller()
    const begun = await call('POST', '/m/acme/carts', {
      line_items: [line('MUG', 2), line('CANDLE', 1)],
      discounts: { codes: ['TAKE10'] },
    })
    expect(begun).toMatchObject({ status: 201, body: { ucp: { status: 'success' } } })
    expect(linesOf(begun)).toEqual([
      ['MUG', 2],
      ['CANDLE', 1],
    ])
    expect(begun.body.discounts?.codes).toEqual(['TAKE10'])
    const read = await call('GET', `/m/acme/carts/${begun.body.id}`)
    expect(read.body).toEqual(begun.body)
    expect(read.headers.get('cache-control')).toBe('no-store')
  })

  it('tells nobody the merchant’s secret, and opens at no other merchant', async () => {
    const other = { id: 'other', adapter: 'test', endpoint: 'https://other.example' }
    const acme = { ...other, id: 'acme' }
    const { call, merchant } = relayCaller(undefined, { merchants: [acme, other] })
    const { body } = await call('POST', '/m/acme/carts', { line_items: [line('MUG', 1)] })
    const [cart] = merchant.books.carts()
    expect(JSON.stringify(body)).not.toContain(cart?.number)
    expect(JSON.stringify(body)).not.toContain('session-')
    expect((await call('GET', `/m/other/carts/${body.id}`)).body.messages?.[0]?.code).toBe('not_found')
    expect((await call('GET', `/m/acme/carts/${cart?.number}`)).body.messages?.[0]?.code).toBe('not_found')
  })

  it('becomes what a replacement says, change by change', async () => {
    const { call } = relayCaller()
    const begun = await call('POST', '/m/acme/carts', {
      line_items: [line('MUG', 2), line('CANDLE', 1)],
      discounts: { codes: ['TAKE10'] },
    })
    const path = `/m/acme/carts/${begun.body.id}`
    const put = await call('PUT', path, {
      line_items: [
        { id: begun.body.line_items?.[0]?.id, ...line('MUG', 5) },
        line('APRON-N-S', 1),
        line('APRON-N-S', 2),
      ],
      discounts: { codes: ['freeship'] },
    })
    expect(put.status).toBe(200)
    expect(linesOf(put)).toEqual([
      ['MUG', 5],
      ['APRON-N-S', 3],
    ])
    expect(put.body.discounts?.codes).toEqual(['FREESHIP'])
    const kept = await call('PUT', path, { line_items: [line('MUG', 5), line('APRON-N-S', 3)] })
    expect(kept.body).toEqual(put.body)
    const emptied = await call('PUT', path, { line_items: [], discounts: { codes: [] } })
    expect(emptied.body).toMatchObject({ id: begun.body.id, line_items: [] })
    expect(emptied.body.discounts?.codes ?? []).toEqual([])
  })

  it('is replaced as a whole when two replacements come at once', async () => {
    const { call } = relayCaller()
    const begun = await call('POST', '/m/acme/carts', { line_items: [line('MUG', 1)] })
    const path = `/m/acme/carts/${begun.body.id}`
    const [a, b] = await Promise.all([
      call('PUT', path, { line_items: [line('MUG', 3), line('CANDLE', 3)] }),
      call('PUT', path, { line_items: [line('APRON-N-S', 1), line('CANDLE', 1)] }),
    ])
    const read = await call('GET', path)
    expect([linesOf(a), linesOf(b)]).toContainEqual(linesOf(read))
  })

  it('has what could be had, and says what not and how many there are', async () => {
    const { call, merchant } = relayCaller()
    merchant.tell({ stock: { MUG: 3 } })
    const begun = await call('POST', '/m/acme/carts', { line_items: [line('MUG', 7), line('CANDLE', 1)] })
    expect(begun).toMatchObject({
      status: 201,
      body: { ucp: { status: 'error', 'dev.tillkit.answer': { available: { MUG: 3 } } } },
    })
    expect(begun.body.messages?.[0]?.code).toBe('insufficient_stock')
    expect(linesOf(begun)).toEqual([
      ['MUG', 3],
      ['CANDLE', 1],
    ])
    const wrong = await call('PUT', `/m/acme/carts/${begun.body.id}`, {
      line_items: [line('MUG', 1.5), line('CANDLE', 2)],
    })
    expect(wrong.body.messages?.[0]).toMatchObject({
      code: 'quantity_invalid',
      path: '$.line_items[0].quantity',
    })
    expect(linesOf(wrong)).toEqual([
      ['MUG', 3],
      ['CANDLE', 2],
    ])
  })

  it('is not begun with nothing', async () => {
    const { call } = relayCaller()
    const empty = await call('POST', '/m/acme/carts', { line_items: [] })
    expect(empty).toMatchObject({ status: 200, body: { ucp: { status: 'error' }, messages: [{}] } })
    expect(empty.body.id).toBeUndefined()
  })

  it('is none any more when it was canceled, or when the merchant forgot it', async () => {
    const { call, merchant } = relayCaller()
    const begin = async () =>
      (await call('POST', '/m/acme/carts', { line_items: [line('MUG', 2)] })).body.id ?? ''
    const id = await begin()
    const canceled = await call('POST', `/m/acme/carts/${id}/cancel`)
    expect(linesOf(canceled)).toEqual([['MUG', 2]])
    for (const method of ['GET', 'PUT'])
      expect(
        (await call(method, `/m/acme/carts/${id}`, method === 'PUT' ? { line_items: [] } : undefined)).body,
      ).toMatchObject({ ucp: { status: 'error' }, messages: [{ code: 'not_found' }] })
    expect(merchant.books.carts()[0]?.lines).toEqual([])

    const forgotten = await begin()
    merchant.tell({ expireSessions: true })
    expect((await call('GET', `/m/acme/carts/${forgotten}`)).body.messages?.[0]?.code).toBe('not_found')
  })

  it('goes on with a secret that the merchant issued anew', async () => {
    let issued = 0
    const { call } = relayCaller(adapter => {
      const { cart } = adapter
      if (!cart) return adapter
      // As WooCommerce does: each answer has another token, and only the newest is good.
      const real = (session: string | undefined) => session?.split('|')[0]
      return {
        ...adapter,
        cart: {
          get: asked => cart.get({ ...asked, session: real(asked.session) }),
          async mutate(op, asked) {
            if (issued > 0 && asked.session?.split('|')[1] !== String(issued))
              throw new Error('an old token was sent')
            const answer = await cart.mutate(op, { ...asked, session: real(asked.session) })
            issued += 1
            return { ...answer, session: `${answer.session ?? real(asked.session)}|${issued}` }
          },
        },
      }
    })
    const { body } = await call('POST', '/m/acme/carts', { line_items: [line('MUG', 1)] })
    for (const quantity of [2, 3]) {
      const put = await call('PUT', `/m/acme/carts/${body.id}`, {
        line_items: [line('MUG', quantity), line('CANDLE', quantity)],
      })
      expect(put.body.id).toBe(body.id)
      expect(linesOf(put)?.[0]).toEqual(['MUG', quantity])
    }
  })

  it('goes on with what a change learned, though a read that began before it ends after it', async () => {
    const seen: (string | undefined)[] = []
    let hold: Promise<void> | undefined
    const real = (session: string | undefined) => session?.split('+')[0]
    const { call } = relayCaller(adapter => {
      const { cart } = adapter
      if (!cart) return adapter
      return {
        ...adapter,
        cart: {
          async get(asked) {
            seen.push(asked.session)
            const answer = await cart.get({ ...asked, session: real(asked.session) })
            await hold
            return { ...answer, session: `${asked.session}+read` }
          },
          async mutate(op, asked) {
            const answer = await cart.mutate(op, { ...asked, session: real(asked.session) })
            return { ...answer, session: `${answer.session ?? asked.session}+changed` }
          },
        },
      }
    })
    const { body } = await call('POST', '/m/acme/carts', { line_items: [line('MUG', 1)] })
    const path = `/m/acme/carts/${body.id}`
    let release: () => void = () => undefined
    hold = new Promise(resolve => {
      release = resolve
    })
    const reading = call('GET', path)
    await expect.poll(() => seen.length).toBe(1)
    hold = undefined
    const changing = call('PUT', path, { line_items: [line('MUG', 2)] })
    await new Promise(resolve => setTimeout(resolve, 20))
    release()
    await Promise.all([reading, changing])
    await call('GET', path)
    expect(seen.at(-1)?.match(/changed/g)).toHaveLength(2)
  })

  it('answers a repeated change with the same answer, and another one with the same key not at all', async () => {
    const { call, merchant } = relayCaller()
    const key = { 'idempotency-key': '7d6c2b3e-5c1c-4b55-9a0a-111111111111' }
    const body = { line_items: [line('MUG', 1)] }
    const [first, second] = await Promise.all([
      call('POST', '/m/acme/carts', body, key),
      call('POST', '/m/acme/carts', body, key),
    ])
    const third = await call('POST', '/m/acme/carts', body, key)
    expect([second.body, third.body]).toEqual([first.body, first.body])
    expect([second.status, third.status]).toEqual([201, 201])
    expect(third.headers.get('idempotent-replayed')).toBe('true')
    expect(merchant.books.carts()).toHaveLength(1)
    const other = await call('POST', '/m/acme/carts', { line_items: [line('MUG', 2)] }, key)
    expect(other).toMatchObject({ status: 409, body: { messages: [{ code: 'idempotency_conflict' }] } })
  })

  it('is not given to another site that chose the same key and the same lines', async () => {
    const { call, merchant } = relayCaller()
    const begin = async (headers: Readonly<Record<string, string>>) => {
      const key = { 'idempotency-key': 'cart-1', ...headers }
      return (await call('POST', '/m/acme/carts', { line_items: [line('MUG', 1)] }, key)).body.id
    }
    const callers = [
      { 'x-api-key': 'pk_agent_a' },
      { 'x-api-key': 'pk_agent_b' },
      { origin: 'https://blog.example' },
      { origin: 'https://forum.example' },
    ]
    const ids = await Promise.all(callers.map(begin))
    expect(new Set(ids).size).toBe(4)
    expect(merchant.books.carts()).toHaveLength(4)
    expect(await begin({ 'x-api-key': 'pk_agent_a' })).toBe(ids[0])
  })
})
