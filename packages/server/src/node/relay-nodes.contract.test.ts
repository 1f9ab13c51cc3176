import { createServer, type Server } from 'node:http'
import { vendureMerchant } from '@tillkit/testing/vendure'
import { startPostgres } from '@tillkit/tools/start-postgres'
import { afterAll, afterEach, describe, expect, inject, it } from 'vitest'
import { type RelayProcess, startRelay } from './relay-process.fixture.ts'
import { completeAt, readyCheckout } from './relay-shopper.fixture.ts'

const shop = inject('vendure')
const door = await vendureMerchant(shop)
const postgres = await startPostgres()
const ended: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(ended.splice(0).map(end => end()))
})
afterAll(() => postgres.stop())

const email = () => `relay-${crypto.randomUUID()}@example.com`
const limits = { address_per_minute: 0 }
const stores = {
  memory: { type: 'memory' },
  postgres: { type: 'postgres', url: { env: 'STORE' }, lease_ms: 1500 },
} as const

async function node(endpoint: string, store: keyof typeof stores): Promise<RelayProcess> {
  const merchants = [{ id: 'acme', adapter: 'vendure', endpoint }]
  const relay = await startRelay({ merchants, limits, store: stores[store] }, { STORE: postgres.url })
  ended.push(() => relay.kill())
  return relay
}

/** Stands before the shop; what it answers to a payment waits for `hold`. */
async function standBefore(hold: () => Promise<void>): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers
    const answer = await fetch(new URL(request.url ?? '/', shop.shopApi), {
      method: request.method ?? 'POST',
      headers: headers as Record<string, string>,
      ...(body && { body }),
    })
    const text = await answer.text()
    if (body.includes('addPaymentToOrder')) await hold()
    const session = answer.headers.get('vendure-auth-token')
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(session && { 'vendure-auth-token': session }),
    })
    response.end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  ended.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as { port: number }
  return `http://127.0.0.1:${port}${new URL(shop.shopApi).pathname}`
}

describe('a relay that is killed', () => {
  it.each(['memory', 'postgres'] as const)(
    'between the merchant’s commit and its answer places one order, with its keys in %s',
    async store => {
      let doomed: RelayProcess | undefined
      let payments = 0
      const endpoint = await standBefore(async () => {
        payments += 1
        await doomed?.kill()
        doomed = undefined
      })
      const first = await node(endpoint, store)
      const who = email()
      const checkout = await readyCheckout(first.url, door.known.simple, who)
      doomed = first
      await expect(completeAt(first.url, checkout, 'invoice', `kill ${who}`)).rejects.toThrow('fetch failed')
      expect(await door.ordersOf(who)).toHaveLength(1)

      const second = await node(endpoint, store)
      const answer = await completeAt(second.url, checkout, 'invoice', `kill ${who}`)
      const [order, ...others] = await door.ordersOf(who)
      expect(answer).toMatchObject({
        status: 200,
        body: { status: 'completed', order: { label: order?.id } },
      })
      expect([others, payments]).toEqual([[], 1])
      const again = await completeAt(second.url, checkout, 'invoice', `kill ${who}`)
      expect([again.text, again.replayed]).toEqual([answer.text, true])
    },
    60_000,
  )

  it('ends gracefully when it is asked to: what is under way is answered', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    let reached: () => void = () => undefined
    const paying = new Promise<void>(resolve => {
      reached = resolve
    })
    const endpoint = await standBefore(async () => {
      reached()
      await held
    })
    const relay = await node(endpoint, 'memory')
    const who = email()
    const checkout = await readyCheckout(relay.url, door.known.simple, who)
    const answer = completeAt(relay.url, checkout, 'invoice', 'drain')
    await paying
    const stopped = relay.stop()
    await expect
      .poll(() =>
        fetch(`${relay.url}/healthz`).then(
          () => 'open',
          () => 'shut',
        ),
      )
      .toBe('shut')
    release()
    expect(await answer).toMatchObject({ status: 200, body: { status: 'completed' } })
    expect(await stopped).toBe(0)
    const log = relay.lines.join('\n')
    expect(log).toContain('checkout-sessions/:id/complete')
    for (const secret of [who, 'Ada', 'Domkloster', '127.0.0.1:', checkout])
      expect(log.replaceAll(relay.url, '').includes(secret), secret).toBe(false)
  }, 60_000)
})

describe('two relays on one PostgreSQL', () => {
  it('place one order for 40 who ask both at once, and give all the same answer', async () => {
    const [one, two] = await Promise.all([node(shop.shopApi, 'postgres'), node(shop.shopApi, 'postgres')])
    const who = email()
    const checkout = await readyCheckout(one.url, door.known.simple, who)
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        completeAt((index % 2 === 0 ? one : two).url, checkout, 'invoice', `both ${who}`),
      ),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(answers[0]?.body.status).toBe('completed')
    expect(await door.ordersOf(who)).toHaveLength(1)
    const other = await completeAt(two.url, checkout, 'another-handler', `both ${who}`)
    expect([other.status, other.body.messages?.[0]?.code]).toEqual([409, 'idempotency_conflict'])
  }, 60_000)

  it('are not ready without it, and serve products all the same', async () => {
    const own = await startPostgres()
    const relay = await startRelay(
      { merchants: [{ id: 'acme', adapter: 'memory', endpoint: 'demo' }], store: stores.postgres },
      { STORE: own.url },
    )
    ended.push(() => relay.kill())
    const statusOf = async (path: string) => (await fetch(`${relay.url}${path}`)).status
    expect(await statusOf('/readyz')).toBe(200)
    await own.stop()
    expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200])
    expect(await statusOf('/m/acme/.well-known/ucp')).toBe(200)
    expect(relay.lines.join('\n')).not.toContain(own.url)
  }, 60_000)
})
