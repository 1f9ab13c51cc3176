import type { lookup } from 'node:dns'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createVettedFetch } from './vetted-fetch.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** Answers each question for a name by the next of these lists of addresses. */
function names(...answers: readonly (readonly string[])[]): { resolve: typeof lookup; asked: string[] } {
  const asked: string[] = []
  const resolve = ((hostname: string, _: object, done: (error: null, found: object) => void) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(hostname)
    done(
      null,
      found.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }) as unknown as typeof lookup
  return { resolve, asked }
}

/** 127.0.0.1 plays the open internet, all else is private. */
const isRefused = (address: string) => address !== '127.0.0.1'

describe('fetching what a stranger names', () => {
  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
  ])('refuses %s without connecting', async url => {
    await expect(createVettedFetch()(url)).rejects.toThrow('not one of the open internet')
  })

  it('refuses a name that is a private address, also beside a public one', async () => {
    for (const addresses of [['10.0.0.1'], ['93.184.216.34', '10.0.0.1'], []]) {
      const { resolve } = names(addresses)
      await expect(createVettedFetch({ resolve })('http://shop.example/')).rejects.toThrow(
        'not one of the open internet',
      )
    }
  })

  it('connects to the address that was vetted, whatever the name says the next time', async () => {
    const port = await serve((request, reply) => reply.end(request.headers.host))
    const { resolve, asked } = names(['127.0.0.1'], ['10.0.0.1'])
    const reply = await createVettedFetch({ resolve, isRefused })(`http://shop.example:${port}/`)
    expect(await reply.text()).toBe(`shop.example:${port}`)
    expect(asked).toEqual(['shop.example'])
  })

  it('follows no redirect: who asked vets the next address', async () => {
    const port = await serve((_, reply) => reply.writeHead(302, { location: 'http://10.0.0.1/' }).end())
    const { resolve } = names(['127.0.0.1'])
    const reply = await createVettedFetch({ resolve, isRefused })(`http://shop.example:${port}/`)
    expect([reply.status, reply.headers.get('location')]).toEqual([302, 'http://10.0.0.1/'])
  })

  it('sends method, headers and body, and ends with its signal', async () => {
    const port = await serve(async (request, reply) => {
      if (request.url === '/slow') return
      let body = ''
      for await (const part of request) body += part
      reply.end(JSON.stringify([request.method, request.headers['x-word'], body]))
    })
    const get = createVettedFetch({ ...names(['127.0.0.1']), isRefused })
    const reply = await get(`http://shop.example:${port}/`, {
      method: 'POST',
      headers: { 'x-word': 'w' },
      body: 'b',
    })
    expect(await reply.json()).toEqual(['POST', 'w', 'b'])
    await expect(
      get(`http://shop.example:${port}/slow`, { signal: AbortSignal.timeout(50) }),
    ).rejects.toThrow()
  })
})
