import { Buffer } from 'node:buffer'
import { request as httpRequest } from 'node:http'
import type { WireReply, WireRequest } from './http-message.ts'

const ofOneHop = /^(connection|keep-alive|transfer-encoding|content-length|upgrade|proxy-.*|te|trailer)$/

/**
 * Hands a request to the merchant over a connection of its own, so that nothing but the fault can break it. `host` stays
 * what the client wrote: a merchant that names its own address names the proxy's.
 */
export function forwardRequest(
  target: URL,
  { method, path, headers, body }: WireRequest,
): Promise<WireReply> {
  const kept = Object.entries(headers).filter(([name]) => !ofOneHop.test(name))
  return new Promise((resolve, reject) => {
    httpRequest(
      {
        host: target.hostname,
        port: target.port,
        method,
        path,
        agent: false,
        headers: {
          ...Object.fromEntries(kept),
          // Plain, so that a fault can look into the body.
          'accept-encoding': 'identity',
          ...((body.length > 0 || !/^(GET|HEAD|OPTIONS)$/.test(method)) && { 'content-length': body.length }),
        },
      },
      response => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          const raw = response.rawHeaders
          const pairs = raw.flatMap((name, at) => (at % 2 ? [] : [[name, raw[at + 1] ?? ''] as const]))
          resolve({
            status: response.statusCode ?? 502,
            headers: pairs.filter(([name]) => !ofOneHop.test(name.toLowerCase())),
            body: Buffer.concat(parts),
          })
        })
      },
    )
      .once('error', reject)
      .end(body)
  })
}
