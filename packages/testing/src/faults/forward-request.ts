import { Buffer } from 'node:buffer'
import { Agent, request as httpRequest } from 'node:http'
import type { WireReply, WireRequest } from './http-message.ts'

const ofOneHop = /^(connection|keep-alive|transfer-encoding|content-length|upgrade|proxy-.*|te|trailer)$/

/** Connections to a merchant, given up long before a server would (Node's after 5 s): only a fault breaks a request. */
export const createMerchantAgent = (): Agent => new Agent({ keepAlive: true, timeout: 2000 })

/** Hands a request to the merchant. `host` stays as written: a merchant that names its own address names the proxy's. */
export function forwardRequest(
  target: URL,
  agent: Agent,
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
        agent,
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
