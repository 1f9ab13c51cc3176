import { request as ask } from 'node:http'

/** Headers that belong to one connection, or to a body that is packed anew. */
const dropped =
  /^(:.*|host|connection|keep-alive|transfer-encoding|content-length|content-encoding|accept-encoding)$/

/**
 * Answers for a host of the race by asking a server on this machine. `took` is told when the question went and the answer
 * was complete; the browser reads it as `Server-Timing`.
 */
export function forwardTo(base, took) {
  return async ({ host, method, path, headers, body }) => {
    const from = performance.now()
    const {
      status,
      headers: told,
      bytes,
    } = await exchange(new URL(path, base), {
      method,
      headers: { ...keep(headers), host, 'content-length': Buffer.byteLength(body) },
      body,
    })
    const to = performance.now()
    took({ from, to })
    const isText = /json|text|javascript|svg/.test(told['content-type'] ?? '')
    return {
      status,
      // Of what is not text the race's server packs nothing.
      type: isText ? 'json' : 'png',
      body: isText ? bytes.toString() : bytes,
      headers: { ...keep(told), 'server-timing': `shop;dur=${(to - from).toFixed(1)}` },
    }
  }
}

const keep = headers => Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.test(name)))

function exchange(url, { method, headers, body }) {
  return new Promise((resolve, reject) => {
    const asked = ask(url, { method, headers }, async answer => {
      const chunks = []
      for await (const chunk of answer) chunks.push(chunk)
      resolve({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks) })
    })
    asked.once('error', reject)
    asked.end(body)
  })
}
