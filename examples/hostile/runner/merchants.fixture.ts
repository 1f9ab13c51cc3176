import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MerchantSideDoor } from '@tillkit/testing'
import { createUcpMerchant, ucpMerchant } from '@tillkit/testing/ucp'

/** A request as the merchant's server received it. */
export interface Received {
  /** `PUT /checkout-sessions/chk_1`. */
  readonly line: string
  /** As it came over the wire. */
  readonly body: string
}

/** A merchant of one run. */
export interface RunMerchant {
  /** For `data-merchant`. */
  readonly address: string
  readonly door: MerchantSideDoor
  readonly received: readonly Received[]
}

/** Merchants over real HTTP, each under a path of its own. */
export interface Merchants {
  open(): RunMerchant
  stop(): Promise<void>
}

const own = 'https://tea.example'

/** Serves UCP merchants that answer pages of every origin, and record what they are sent. */
export async function startMerchants(): Promise<Merchants> {
  const runs = new Map<string, { readonly fetch: typeof fetch; readonly received: Received[] }>()
  let base = ''
  const server = createServer(async (request, response) => {
    const [, name = '', rest = '/'] = /^\/(\w+)(\/.*)$/.exec(request.url ?? '') ?? []
    const run = runs.get(name)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('cross-origin-resource-policy', 'cross-origin')
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', 'GET, POST, PUT')
      response.setHeader(
        'access-control-allow-headers',
        request.headers['access-control-request-headers'] ?? '',
      )
      response.setHeader('access-control-max-age', '600')
      response.writeHead(204).end()
      return
    }
    const body = await textOf(request)
    if (!run) {
      response.writeHead(404).end()
      return
    }
    const { method = 'GET' } = request
    run.received.push({ line: `${method} ${rest.replace('/api/ucp', '')}`, body })
    const headers = Object.entries(request.headers).map(([key, value]): [string, string] => [key, `${value}`])
    const answer = await run
      .fetch(`${own}${rest}`, { method, headers, ...(body && { body }) })
      .catch(error => new Response(String(error), { status: 500 }))
    // The stand-in believes to be elsewhere.
    const text = (await answer.text()).replaceAll(own, `${base}/${name}`)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    open() {
      const name = `m${runs.size + 1}`
      const standIn = createUcpMerchant()
      const received: Received[] = []
      runs.set(name, { fetch: standIn.fetch, received })
      return { address: `ucp:${base}/${name}`, door: ucpMerchant(standIn), received }
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}
