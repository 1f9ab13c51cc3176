import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const here = new URL('./', import.meta.url)
/** Where a request's first part is served from. */
const rooms = {
  till: new URL('../../packages/embed/dist/', here),
  pictures: new URL('pictures/', here),
  '': new URL('public/', here),
}
const types = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }

/**
 * Serves the page of four shops and the built till. What is in `shops` is read for each visit: a shop that is not there
 * yet is left out, and the page says why.
 * @param {{ port?: number, shops: { maker: string, vendure?: string, medusa?: { url: string, key: string },
 *   evershop?: { url: string, relay: string }, notes: Record<string, 'starting' | 'failed'> } }} options `maker` is the feed's
 *   web site, `relay` the merchant's address at the relay; `notes` tell why a shop is not there
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function serveFourShops({ port = 0, shops }) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://page')
    try {
      if (pathname === '/') {
        const page = await readFile(new URL('index.html', here), 'utf8')
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.setHeader('cache-control', 'no-cache')
        response.end(fill(page, shops))
        return
      }
      const [, room = '', name] = /^\/(?:(till|pictures)\/)?([\w-][\w.-]*)$/.exec(pathname) ?? []
      const body = await readFile(new URL(name, rooms[room]))
      const type = types[name.split('.').pop()] ?? 'application/octet-stream'
      response.setHeader('content-type', `${type}; charset=utf-8`)
      response.setHeader('cache-control', 'no-cache')
      response.end(body)
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    }
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

const titles = { vendure: 'Vendure', medusa: 'Medusa', evershop: 'EverShop' }

function fill(page, shops) {
  const missing = Object.keys(titles).filter(name => !shops[name])
  const without = missing.reduce(
    (text, name) => text.replace(new RegExp(`\\s*<!-- shop:${name} -->[\\s\\S]*?<!-- /shop:${name} -->`), ''),
    page,
  )
  const values = {
    VENDURE: shops.vendure,
    VENDURE_PAGE: shops.vendure && new URL('/', shops.vendure).href,
    MEDUSA: shops.medusa?.url,
    MEDUSA_KEY: shops.medusa?.key,
    EVERSHOP: shops.evershop?.url,
    RELAY: shops.evershop?.relay,
    MAKER: shops.maker,
    MISSING: missing.map(name => `<p class="missing">${why(name, shops.notes[name])}</p>`).join('\n      '),
  }
  return without.replace(/%([A-Z_]+)%/g, (whole, name) => values[name] ?? whole)
}

function why(name, note) {
  if (note === 'starting') return `The shop on ${titles[name]} is still starting: load this page again soon.`
  if (note === 'failed') return `The shop on ${titles[name]} did not start: the terminal says why.`
  return `The shop on ${titles[name]} is not installed: <code>npm run test:real -- ${name}</code> installs it, once.`
}
