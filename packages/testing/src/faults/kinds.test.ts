import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createFaultProxy } from './create-fault-proxy.ts'
import type { FaultName } from './fault-name.ts'
import { faults } from './kinds.generated.ts'
import { planOf } from './plan-of.ts'

/** What a client saw: a status and a text, or the code of what broke. */
type Seen = string
const whole = '200 {"done":"pay","count":N}'

/** What a fetch sees of each kind when it posts `pay`; a kind without a row does not compile. */
const seen: Readonly<Record<FaultName, Seen | RegExp>> = {
  'black-hole': 'TimeoutError',
  'black-hole-after-commit': 'TimeoutError',
  'broken-gzip': /Z_DATA_ERROR|incorrect header check|terminated|UND_ERR/,
  'captive-portal': /^200 <!doctype html>.*Room number/,
  'commit-late': '504 <html><h1>504 Gateway Time-out</h1></html>',
  'connection-refused': 'ECONNREFUSED',
  'crossed-answer': '200 {"done":"look","count":N}',
  'dns-failure': /ENOTFOUND|EAI_AGAIN/,
  duplicate: '200 {"done":"pay","count":3}',
  'duplicate-at-once': whole,
  empty: '204 ',
  'end-after-commit': 'UND_ERR_SOCKET',
  'end-before-commit': 'UND_ERR_SOCKET',
  'error-after-commit': '500 {"message":"Internal error"}',
  'flipped-bit': '200 ;"done":"pay","count":N}',
  'gateway-error': '502 <html><h1>502 Bad Gateway</h1></html>',
  latency: whole,
  'login-redirect': '200 <!doctype html><title>Sign in</title>',
  'not-modified': '304 ',
  'rate-limit': '429 {"message":"Too many requests"}',
  reorder: whole,
  'request-late': whole,
  'reset-after-commit': /ECONNRESET|UND_ERR_SOCKET/,
  'reset-before-commit': /ECONNRESET|UND_ERR_SOCKET/,
  'reset-reused': /ECONNRESET|UND_ERR_SOCKET/,
  'short-length': '200 {"done":"pay',
  'slow-drip': whole,
  'stale-answer': '200 {"done":"look","count":1}',
  'stall-after-head': 'TimeoutError',
  'tls-to-plain': /ERR_SSL|EPROTO/,
  'tls-untrusted': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  truncate: 'UND_ERR_SOCKET',
  unavailable: '503 {"message":"Maintenance"}',
  'wrong-type': whole,
}

/** Kinds that take their time. */
const least: Partial<Record<FaultName, number>> = {
  latency: 2400,
  'request-late': 2400,
  'slow-drip': 2300,
  reorder: 1900,
}

/** A merchant that keeps a list of what it did. */
async function openMerchant() {
  const did: string[] = []
  const server = createServer((request, response) => {
    const act = (request.url ?? '').slice(1)
    request.resume().once('end', () => {
      did.push(act)
      const body = JSON.stringify({ done: act, count: did.length })
      return response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { did, target: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

const codeOf = (error: unknown): string => {
  const { name, message, cause } = error as Error & { cause?: Error & { code?: string } }
  return name === 'TimeoutError' ? name : (cause?.code ?? cause?.message ?? message)
}

async function ask(url: string, method = 'POST'): Promise<Seen> {
  try {
    const body = method === 'POST' ? '{"amount":1}' : null
    const response = await fetch(url, { method, body, signal: AbortSignal.timeout(4000) })
    return `${response.status} ${await response.text()}`
  } catch (error) {
    return codeOf(error)
  }
}

describe('a kind of fault', () => {
  const names = Object.keys(faults) as FaultName[]

  it('is one of at least twenty', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
  })

  for (const name of names)
    it.concurrent(`${name} ${faults[name].what}`, { timeout: 20_000 }, async () => {
      const merchant = await openMerchant()
      const { target, did } = merchant
      const proxy = await createFaultProxy({ target })
      try {
        const isRead = name === 'stale-answer'
        // The first request is let through: a connection was used, and there is an earlier answer.
        expect(await ask(`${proxy.url}/look`, 'GET')).toBe('200 {"done":"look","count":1}')
        // The connection of a fetch is free again a moment after its end.
        await new Promise(resolve => setTimeout(resolve, 50))
        proxy.plan = planOf({ fault: name })
        const from = performance.now()
        const answer = await ask(`${proxy.url}/${isRead ? 'look' : 'pay'}`, isRead ? 'GET' : 'POST')
        const ms = performance.now() - from
        const expected = seen[name]
        if (expected instanceof RegExp) expect(answer).toMatch(expected)
        else
          expect(answer.replace(/"count":[12]\}/, expected.includes('N') ? '"count":N}' : '$&')).toBe(
            expected,
          )
        expect(ms).toBeGreaterThanOrEqual(least[name] ?? 0)
        if (name === 'commit-late') {
          expect(did).toEqual(['look'])
          await new Promise(resolve => setTimeout(resolve, 3300))
        }
        expect(did.slice(1)).toEqual(Array.from({ length: faults[name].commits }, () => 'pay'))
        expect(proxy.journal.find(it => it.fault)).toMatchObject({
          fault: name,
          commits: faults[name].commits,
        })
        // It happens once: then the network is well again.
        expect(await ask(`${proxy.url}/again`)).toMatch(/^200 .*"again"/)
      } finally {
        await proxy.close()
        merchant.close()
      }
    })

  it('reorder lets the next request be done first', async () => {
    const { did, target, close } = await openMerchant()
    const proxy = await createFaultProxy({ target, plan: planOf({ fault: 'reorder' }) })
    const first = ask(`${proxy.url}/first`)
    await new Promise(resolve => setTimeout(resolve, 100))
    await Promise.all([first, ask(`${proxy.url}/second`)])
    await proxy.close()
    close()
    expect(did).toEqual(['second', 'first'])
  })
})
