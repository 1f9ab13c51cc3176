import { medusaAdapter } from '@tillkit/adapters/medusa'
import { describe, expect, it } from 'vitest'
import type { CallsConfig } from '../config/relay-config.ts'
import { createMerchantFetch, type MerchantCall } from './create-merchant-fetch.ts'
import { isRead } from './is-read.ts'

const rules: CallsConfig = {
  read_timeout_ms: 60,
  change_timeout_ms: 120,
  read_retries: 1,
  breaker_failures: 3,
  breaker_open_ms: 1000,
}

interface Sent {
  readonly method: string
  readonly body?: ArrayBuffer
  readonly signal: AbortSignal
}

/** A merchant that answers one after another what `answers` says, the last one for ever. */
function open(
  answers: readonly ((request: Sent) => Promise<Response> | Response)[],
  more: Partial<CallsConfig> = {},
) {
  const calls: MerchantCall[] = []
  const seen: string[] = []
  let time = 0
  const { of, open: left } = createMerchantFetch(
    { ...rules, ...more },
    {
      fetch: async (_url, init) => {
        const request = init as unknown as Sent
        seen.push(`${request.method} ${new TextDecoder().decode(request.body)}`.trim())
        const answer = answers[Math.min(seen.length, answers.length) - 1]
        if (!answer) throw new Error('no answer')
        return answer(request)
      },
      now: () => time,
      onCall: call => calls.push(call),
      pause: async () => undefined,
    },
  )
  const get = of('acme')
  return {
    of,
    left,
    seen,
    outcomes: () => calls.map(call => call.outcome),
    pass: (ms: number) => {
      time += ms
    },
    read: () => get('https://shop.example/api'),
    change: () => get('https://shop.example/api', { method: 'POST', body: 'buy' }),
  }
}
const ok = () => new Response('fine')
const away = () => Promise.reject(new TypeError('fetch failed'))
const hangs = ({ signal }: Sent) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('a call to a merchant', () => {
  it.each([
    ['is lost', away],
    ['comes as 503', () => new Response('', { status: 503 })],
    ['does not come in time', hangs],
    [
      'breaks off',
      () => new Response(new ReadableStream({ pull: stream => stream.error(new Error('reset')) })),
    ],
  ])('is made again when the answer of a read %s', async (_, answer) => {
    const { read, seen } = open([answer, ok])
    expect(await (await read()).text()).toBe('fine')
    expect(seen).toEqual(['GET', 'GET'])
  })

  it('is made once when it changes something', async () => {
    const { change, seen } = open([away, ok])
    await expect(change()).rejects.toThrow('fetch failed')
    expect(seen).toEqual(['POST buy'])
  })

  it.each([
    ['is refused', () => new Response('', { status: 503, headers: { 'retry-after': '7' } })],
    ['is lost', away],
  ])(
    'is made twice and no more when it %s, also by an adapter that tries again itself',
    async (_, answer) => {
      const { of, seen } = open([answer])
      const { cart } = await medusaAdapter({ endpoint: 'https://shop.example', fetch: of('acme') })
      const failed = cart?.get({ context: {}, session: 'cart_1' })
      await expect(failed).rejects.toMatchObject({ name: 'TillError' })
      expect(seen).toHaveLength(2)
    },
  )

  it('says when a merchant that is away wants to be asked again', async () => {
    const { read } = open([() => new Response('', { status: 503, headers: { 'retry-after': '7' } })])
    await expect(read()).rejects.toMatchObject({ code: 'merchant_error', retryAfterMs: 7000 })
  })

  it('keeps the answer whole: status, headers, address, and no body where there is none', async () => {
    const { change } = open([() => new Response(null, { status: 204, headers: { 'x-session': 'a' } })])
    const answer = await change()
    expect([answer.status, answer.headers.get('x-session'), answer.body]).toEqual([204, 'a', null])
  })

  it('is not made any more after failures in a row, until one call tries', async () => {
    const { change, seen, pass, left, outcomes } = open([away, away, away, away, ok])
    for (let index = 0; index < 3; index += 1) await expect(change()).rejects.toThrow('fetch failed')
    await expect(change()).rejects.toMatchObject({ code: 'merchant_error', retryAfterMs: 1000 })
    expect([seen.length, left()]).toEqual([3, ['acme']])
    pass(1000)
    await expect(change()).rejects.toThrow('fetch failed')
    await expect(change()).rejects.toMatchObject({ code: 'merchant_error' })
    pass(1000)
    expect((await change()).status).toBe(200)
    expect((await change()).status).toBe(200)
    expect(left()).toEqual([])
    expect(outcomes()).toEqual([
      ...['failed', 'failed', 'failed', 'refused'],
      ...['failed', 'refused', 'answered', 'answered'],
    ])
  })

  it('lets only one call try after an opening', async () => {
    const { change, pass, seen } = open([away, away, away, hangs], { change_timeout_ms: 40 })
    for (let index = 0; index < 3; index += 1) await expect(change()).rejects.toThrow()
    pass(1000)
    const results = await Promise.allSettled([change(), change(), change()])
    expect(results.map(result => result.status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(seen).toHaveLength(4)
  })

  it('is no failure when the merchant answers 500: sold out comes as that', async () => {
    const { change, left } = open([() => new Response('out of stock', { status: 500 })])
    for (let index = 0; index < 5; index += 1) expect((await change()).status).toBe(500)
    expect(left()).toEqual([])
  })

  it('is no failure when the shopper has left', async () => {
    const { of, left, outcomes } = open([hangs], { change_timeout_ms: 5000 })
    for (let index = 0; index < 4; index += 1) {
      const signal = AbortSignal.timeout(5)
      await expect(of('acme')('https://shop.example/', { method: 'POST', signal })).rejects.toThrow()
    }
    expect([left(), outcomes()]).toEqual([[], ['given_up', 'given_up', 'given_up', 'given_up']])
  })

  it('leaves the other merchants open', async () => {
    const { of, change } = open([away, away, away, ok])
    for (let index = 0; index < 3; index += 1) await expect(change()).rejects.toThrow()
    expect((await of('globex')('https://other.example/')).status).toBe(200)
  })
})

describe('isRead', () => {
  it.each([
    ['GET', '', true],
    ['HEAD', '', true],
    ['PUT', '', false],
    ['POST', '{"query":"query Product { product { id } }"}', true],
    ['POST', '{"query":"{ products { id } }","variables":{"x":"mutation"}}', true],
    ['POST', '{"query":"mutation { addItem { id } }"}', false],
    ['POST', '{"query":"query A { a } mutation B { b }"}', false],
    ['POST', '{"query":{"not":"text"}}', false],
    ['POST', '{"product":"query"}', false],
    ['POST', '"query" not JSON', false],
    ['DELETE', '{"query":"{ a }"}', false],
  ])('%s %s: %s', (method, body, expected) => {
    expect(isRead(method, body)).toBe(expected)
  })
})
