import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createBuckets } from './create-buckets.ts'
import type { GuardEnv } from './guard-env.ts'
import { guardRates, networkOf } from './guard-rates.ts'

const clock = () => {
  let time = 0
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
  }
}

describe('a token bucket', () => {
  it('lets a burst through and then as many as flow in', () => {
    const { now, pass } = clock()
    const buckets = createBuckets({ now })
    const taken = () =>
      Array.from({ length: 50 }, () => buckets.take('a', 120).isAllowed).filter(Boolean).length
    expect(taken()).toBe(20)
    expect(buckets.take('a', 120)).toEqual({ isAllowed: false, retryAfterMs: 500 })
    expect(buckets.take('b', 120).isAllowed).toBe(true)
    pass(1000)
    expect(taken()).toBe(2)
    pass(3_600_000)
    expect(taken()).toBe(20)
  })

  it('takes any for 0, and remembers only so many', () => {
    const buckets = createBuckets({ max: 3 })
    for (let index = 0; index < 1000; index += 1) expect(buckets.take('a', 0).isAllowed).toBe(true)
    for (const name of ['a', 'b', 'c', 'd', 'e']) buckets.take(name, 60)
    expect(buckets.size()).toBe(3)
  })
})

describe('the guard of the rates', () => {
  const limits = { address_per_minute: 60, site_per_minute: 120, body_bytes: 1 }
  const open = (per_minute?: number) => {
    const time = clock()
    const app = new Hono<GuardEnv>()
      .use((c, next) => {
        c.set('site', { key: 'pk_1', origins: [], ...(per_minute !== undefined && { per_minute }) })
        return next()
      })
      .use(guardRates(limits, c => c.req.header('address'), time.now))
      .all('*', c => c.text('in'))
    const ask = async (address?: string, path = '/') =>
      app.request(path, { headers: address === undefined ? {} : { address } })
    return { ...time, ask }
  }

  it('sends away an address that asks too often, and says when to come back', async () => {
    const { ask, pass } = open()
    for (let index = 0; index < 10; index += 1) expect((await ask('192.0.2.1')).status).toBe(200)
    const refused = await ask('192.0.2.1')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await refused.json()).toMatchObject({ messages: [{ code: 'rate_limited' }] })
    expect((await ask('192.0.2.2')).status).toBe(200)
    pass(1000)
    expect((await ask('192.0.2.1')).status).toBe(200)
  })

  it('counts a whole site together, by its own limit where it has one', async () => {
    const { ask } = open(60)
    const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await ask()).status))
    expect(statuses.filter(status => status === 429)).toHaveLength(2)
  })

  it('does not count who asks for the relay’s health', async () => {
    const { ask } = open()
    for (let index = 0; index < 50; index += 1) expect((await ask('192.0.2.1', '/healthz')).status).toBe(200)
  })

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('takes %s for one of %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
