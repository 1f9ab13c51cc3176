import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { drawPicture } from './picture.mjs'

const here = new URL('./', import.meta.url)
const dist = new URL('../../packages/embed/dist/', here)
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/**
 * Serves these pages, the built till under `/till/` and pictures of the memory adapter's products.
 * Options: `port` (0 for any), `shopApi` (for `remote.html`), `csp` (sends the strict policy with every page, not only with
 * `strict-csp.html`), `delayMs` (before each file of the till), `answer(path, times)` to answer a path differently:
 * `{ status, body, type }`, or nothing for the usual.
 */
export async function servePages({ port = 0, shopApi = '', csp = false, delayMs = 0, answer } = {}) {
  const asked = new Map()
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
    const times = (asked.get(path) ?? 0) + 1
    asked.set(path, times)
    if (delayMs && path.startsWith('/till/')) await new Promise(resolve => setTimeout(resolve, delayMs))
    const { status = 200, body, type } = answer?.(path, times) ?? fileAt(path, shopApi)
    response.statusCode = status
    response.setHeader(
      'content-type',
      `${type ?? types[path.split('.').pop()] ?? 'text/html'}; charset=utf-8`,
    )
    response.setHeader('cache-control', 'no-cache')
    // A sandboxed frame has no origin, so its modules are asked for across origins.
    response.setHeader('access-control-allow-origin', '*')
    if (csp || path === '/strict-csp.html')
      response.setHeader('content-security-policy', strictPolicy(shopApi))
    response.end(body)
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/** The policy under which everything must work; what a host's own page needs is `'self'`. */
export function strictPolicy(shopApi) {
  const shop = shopApi && new URL(shopApi).origin
  return `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${shop || "'none'"}; img-src 'self' ${shop}; require-trusted-types-for 'script'`
}

function fileAt(path, shopApi) {
  if (path === '/') return { body: index(), type: types.html }
  const picture = /^\/pictures\/([\w-]+)\.svg$/.exec(path)?.[1]
  if (picture) return { body: drawPicture(picture) }
  const file = /^\/(till\/)?([\w.-]+)$/.exec(path)
  try {
    const body = readFileSync(new URL(file?.[2] ?? '', file?.[1] ? dist : here))
    return { body: path.endsWith('.html') ? body.toString().replaceAll('%SHOP_API%', shopApi) : body }
  } catch {
    return { status: 404, body: 'Not found', type: types.html }
  }
}

function index() {
  const pages = readdirSync(fileURLToPath(here)).filter(name => name.endsWith('.html'))
  const list = pages.map(name => `<li><a href="/${name}">${name}</a></li>`).join('')
  return `<!doctype html><html lang="en"><title>Pages</title><link rel="stylesheet" href="/page.css"><h1>Pages</h1><ul>${list}</ul>`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [port = '4400', shopApi] = process.argv.slice(2)
  const { url } = await servePages({ port: Number(port), ...(shopApi && { shopApi }) })
  console.log(`${url}/`)
}
