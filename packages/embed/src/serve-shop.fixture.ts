import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in behind an address of its own. */
export interface ServedShop {
  readonly url: string
  stop(): Promise<void>
}

/** Serves a stand-in on 127.0.0.1 to pages of all origins. Where it names its own address, the served one stands instead. */
export async function serveShop(endpoint: string, fetch: typeof globalThis.fetch): Promise<ServedShop> {
  const { origin } = new URL(endpoint)
  const server = createServer(async (request, response) => {
    const own = `http://${request.headers.host}`
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-expose-headers', '*')
    if (request.method === 'OPTIONS') {
      response.setHeader(
        'access-control-allow-headers',
        request.headers['access-control-request-headers'] ?? '',
      )
      response.setHeader('access-control-allow-methods', 'GET, POST, PUT')
      response.setHeader('access-control-max-age', '600')
      response.end()
      return
    }
    const answer = await fetch(`${origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' && !/^(host|connection|content-length)$/.test(name) ? [[name, value]] : [],
      ),
      ...(chunks[0] && { body: Buffer.concat(chunks).toString().replaceAll(own, origin) }),
    })
    response.statusCode = answer.status
    for (const [name, value] of answer.headers)
      if (!/^(access-control|content-length|content-encoding)/.test(name)) response.setHeader(name, value)
    response.end((await answer.text()).replaceAll(origin, own))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
