import { Buffer } from 'node:buffer'
import { STATUS_CODES } from 'node:http'
import type { WireReply, WireRequest } from './http-message.ts'

/** The head of an answer on the wire. @param length undefined: none is told, the end of the connection is the end */
export function headOf({ status, headers }: WireReply, length: number | undefined): Buffer {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(length === undefined || status === 204 || status === 304 ? [] : [`content-length: ${length}`]),
    'connection: keep-alive',
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}

/** An answer of the merchant's own making: a page of another origin may read it. */
export function merchantSays(
  { headers }: WireRequest,
  status: number,
  body: string,
  more: readonly (readonly [string, string])[] = [],
): WireReply {
  return {
    status,
    headers: [
      ['content-type', 'application/json'],
      ['access-control-allow-origin', headers['origin'] ?? '*'],
      ['access-control-expose-headers', 'retry-after'],
      ...more,
    ],
    body: Buffer.from(body),
  }
}

/** An answer of something that stands between: a gateway, a hotel's network. It knows no CORS. */
export function betweenSays(status: number, html: string): WireReply {
  return { status, headers: [['content-type', 'text/html; charset=utf-8']], body: Buffer.from(html) }
}

/** The answer with another value for one header. */
export function withHeader(reply: WireReply, name: string, value: string): WireReply {
  return {
    ...reply,
    headers: [...reply.headers.filter(([other]) => other.toLowerCase() !== name), [name, value]],
  }
}
