import { spawn } from 'node:child_process'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { run } from '../run.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function tillkit(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', '']
  const code = await run(args, {
    say: text => {
      out += text
    },
    complain: text => {
      errors += text
    },
  })
  return { code, out, errors }
}

const vendure =
  (cors: Record<string, string>): RequestListener =>
  (request, reply) => {
    if (!request.url?.startsWith('/shop-api')) return reply.end('<h1>Shop</h1>')
    const isPreflight = request.method === 'OPTIONS'
    return reply
      .writeHead(isPreflight ? 204 : 200, { 'content-type': 'application/json', ...cors })
      .end(
        isPreflight
          ? ''
          : '{"data":{"activeChannel":{"defaultCurrencyCode":"EUR"},"products":{"items":[{"slug":"mug","name":"Mug"}]}}}',
      )
  }
const opened = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' }

describe('tillkit doctor', () => {
  it('reports a shop that can be pasted', async () => {
    const shop = await serve(vendure(opened))
    const { code, out } = await tillkit('doctor', shop)
    expect(code).toBe(0)
    expect(out).toContain('is a Vendure shop')
    expect(out).toContain('✓ any page may sell from it directly')
    expect(out).toContain(`data-merchant="vendure:${shop}/shop-api"`)
  })

  it('says what helps where the shop lets nobody in', async () => {
    const shop = await serve(vendure({}))
    const { code, out } = await tillkit('doctor', shop, '--from', 'blog.example')
    expect(code).toBe(1)
    expect(out).toContain('✗ https://blog.example cannot sell from it directly')
    expect(out).toContain('A relay between your page and the shop')
  })

  it('lets no shop write over what the terminal shows', async () => {
    const shop = await serve((request, reply) => {
      if (!request.url?.startsWith('/shop-api')) return reply.end()
      const items = [{ slug: 'mug', name: 'Mug\u001b[2J\u009b1A' }]
      return reply
        .writeHead(200, { 'content-type': 'application/json', ...opened })
        .end(JSON.stringify({ data: { activeChannel: { defaultCurrencyCode: 'EUR' }, products: { items } } }))
    })
    const { out } = await tillkit('doctor', shop)
    expect(out).toContain('>Mug [2J 1A</a>')
    expect(out).toMatch(/^[^\p{Cc}]+(\n[^\p{Cc}]*)+$/u)
  })

  it('answers programs', async () => {
    const { out } = await tillkit('doctor', await serve(vendure(opened)), '--json')
    expect(JSON.parse(out)).toMatchObject({ status: 'recognized', platform: 'vendure', way: 'direct' })
  })

  it('tells apart no shop, nobody there and no address', async () => {
    const poems = await serve((_, reply) => reply.end('<h1>Poems</h1>'))
    expect(await tillkit('doctor', poems)).toMatchObject({ code: 3 })
    expect(await tillkit('doctor', 'http://127.0.0.1:9')).toMatchObject({ code: 4 })
    for (const args of [[], ['a.example', 'b.example'], ['ftp://a.example'], ['a.example', '--form', 'b']]) {
      const { code, errors } = await tillkit('doctor', ...args)
      expect(code, args.join(' ')).toBe(2)
      expect(errors).toContain('tillkit doctor <address>')
    }
  })

  it('helps', async () => {
    expect(await tillkit('--help')).toMatchObject({ code: 0 })
    expect((await tillkit('doctor', '--help')).out).toContain('Exit code')
    expect(await tillkit('docter')).toMatchObject({ code: 2 })
    expect(await tillkit()).toMatchObject({ code: 2 })
  })

  it('runs as the program that npx starts, and ends by itself', async () => {
    const shop = await serve(vendure(opened))
    const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
    const child = spawn(process.execPath, [main, 'doctor', shop])
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    const code = await new Promise(done => child.once('close', done))
    expect(code).toBe(0)
    expect(out).toContain('Paste this:')
  })
})
