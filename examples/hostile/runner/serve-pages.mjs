import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { filesOf, withTill } from './read-pages.mjs'

/** Where the first part of a host's path is served from. */
const rooms = {
  npm: new URL('../node_modules/', import.meta.url),
  debian: new URL('../.cache/debian/', import.meta.url),
}
const dist = new URL('../../../packages/embed/dist/', import.meta.url)
const types = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
}

/**
 * Serves hostile pages, each run of one at an origin of its own (`r1.localhost`), so that no storage and no service worker
 * outlives it, and the built till from another (`cdn.localhost`), as a CDN does.
 */
export async function servePages({ port = 0 } = {}) {
  const runs = new Map()
  const server = createServer(async (request, response) => {
    const { pathname, hostname } = new URL(request.url, `http://${request.headers.host}`)
    try {
      const file = hostname.startsWith('cdn.')
        ? await tillFile(pathname)
        : await hostFile(pathname, runs.get(hostname))
      response.writeHead(200, {
        'content-type': `${file.type ?? types[pathname.split('.').pop()] ?? 'application/octet-stream'}; charset=utf-8`,
        // What every CDN that serves the till must send: it may be read, and embedded, from everywhere.
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-cache',
        ...Object.fromEntries(file.headers ?? []),
      })
      response.end(file.body)
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    }
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const { port: bound } = server.address()
  return {
    put(page, order, merchant) {
      const host = `r${runs.size + 1}.localhost`
      // One order with the loader of any merchant, one with that which has the merchant's catalog in it.
      const loader = order === 'before' ? 'till' : `till-${merchant.split(':')[0]}`
      const src = `http://cdn.localhost:${bound}/till/${loader}.js`
      const till = `<script src="${src}" data-merchant="${merchant}" data-countries="DE AT" data-language="en"></script>`
      // What a page says of the till itself, or of its files.
      const fill = text =>
        text.replaceAll('%CDN%', `http://cdn.localhost:${bound}`).replaceAll('%MERCHANT%', merchant)
      const headers = page.headers.map(([name, value]) => [name, fill(value)])
      runs.set(host, { headers, html: fill(withTill(page, order, till)), files: filesOf(page) })
      return `http://${host}:${bound}/`
    },
    stop: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/** The till's folder is at two addresses. */
const tillFile = async path => ({
  body: await readFile(new URL(path.replace(/^\/(till|mirror)\//, ''), dist)),
})

async function hostFile(path, { headers, html, files }) {
  if (path === '/') return { body: html, type: types.html, headers }
  if (files.has(path)) return { body: files.get(path) }
  // Where the author's link leads.
  if (path === '/p/morning-tea')
    return { body: '<!doctype html><title>Morning tea</title>', type: types.html }
  const [, room, name] = /^\/(npm|debian)\/([^?]+)$/.exec(path) ?? []
  return { body: await readFile(new URL(name, rooms[room])) }
}
