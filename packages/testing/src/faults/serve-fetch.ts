import { Buffer } from 'node:buffer'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in that listens. */
export interface ServedFetch {
  readonly url: string
  close(): Promise<void>
}

/**
 * Puts a stand-in that is a function like `fetch` on a port of 127.0.0.1, so that a proxy can stand before it. `site` is
 * the origin that the stand-in takes itself to be: what it says of it is said of the origin that the caller asked.
 */
export async function serveFetch(fetch: typeof globalThis.fetch, site: string): Promise<ServedFetch> {
  const server: Server = createServer(async (request, response) => {
    try {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const { method = 'GET', url = '/', headers } = request
      const sent = Object.entries(headers).filter(
        ([name]) => !/^(host|connection|content-length)$/.test(name),
      )
      const reply = await fetch(`${site}${url}`, {
        method,
        headers: sent.map(([name, value]) => [name, `${value}`] as [string, string]),
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      })
      const body = (await reply.text()).replaceAll(site, `http://${headers.host}`)
      const kept = [...reply.headers].filter(([name]) => !/^content-(length|encoding)$/.test(name))
      response.writeHead(reply.status, Object.fromEntries(kept)).end(body)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`${error}`)
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}
