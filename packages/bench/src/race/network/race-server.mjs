import { createSecureServer } from 'node:http2'
import { brotliCompressSync, constants } from 'node:zlib'
import { addressOf, origins } from './origins.mjs'
import { selfSigned } from './self-signed.mjs'

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/**
 * One HTTP/2 server that plays every origin. `answer(request)` of a host gives `{ status, type, body, headers }`; a request
 * is `{ host, method, path, headers, body }`. Text is sent in brotli, packed once. `log` is what was asked for, with the
 * time by the machine's clock and the bytes of the answer's body.
 */
export async function startRaceServer(answers) {
  const { key, cert, spki } = selfSigned(Object.values(origins))
  const log = []
  const packed = new Map()
  const pack = (body, quality) => {
    const known = packed.get(body)
    if (known) return known
    const bytes = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    packed.set(body, bytes)
    return bytes
  }
  const listener = async (request, response) => {
    const host = request.headers[':authority'] ?? request.headers.host ?? ''
    const entry = { at: Date.now(), host, method: request.method, path: request.url, bytes: 0, raw: 0 }
    log.push(entry)
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const asked = { ...entry, headers: request.headers, body: Buffer.concat(chunks).toString() }
    const { status = 200, type = 'json', body = '', headers = {} } = (await answers(asked)) ?? { status: 404 }
    const isText = type !== 'png' && body.length > 0
    // Files as a CDN keeps them packed; replies as a server packs them on their way.
    const bytes = isText ? pack(body, /^(js|css|svg)$/.test(type) ? 11 : 5) : Buffer.from(body)
    Object.assign(entry, { type, bytes: bytes.length, raw: Buffer.byteLength(body) })
    response.writeHead(status, {
      'content-type': types[type],
      ...(isText && { 'content-encoding': 'br' }),
      'cache-control': /^(js|css|png|svg)$/.test(type) ? 'public, max-age=31536000' : 'no-cache',
      'access-control-allow-origin': '*',
      'timing-allow-origin': '*',
      ...headers,
    })
    response.end(bytes)
  }
  const servers = []
  let port = 0
  for (const host of ['127.0.0.1', ...Object.values(origins).map(addressOf)]) {
    const server = createSecureServer({ key, cert, allowHTTP1: true }, listener)
    await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
    port = server.address().port
    servers.push(server)
  }
  return { port, spki, log, stop: () => servers.forEach(server => void server.close()) }
}
