import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../pages/', import.meta.url)

/** What stands where the till's script goes when the host's comes first. */
const mark = '<!-- till -->'

/**
 * All pages of the folder, by name. A page's first comment says `reason:` and, where they are not the usual, `orders:`,
 * `expects:` with `because:`, `frame:`, `errors:`, `worker:` and any number of `header:`; a longer value goes on in lines that
 * begin with two spaces. What follows is a whole page, or what makes it differ from the usual one: before the till's place
 * what is in its head, behind that what comes after its product. In page and headers `%CDN%` stands for the till's origin
 * and `%MERCHANT%` for what is sold from.
 */
export function readPages() {
  return readdirSync(fileURLToPath(folder), { recursive: true })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.html'))
    .sort()
    .map(path => toPage(path.slice(0, -5), readFileSync(new URL(path, folder), 'utf8')))
}

function toPage(name, html) {
  const [whole = '', head = ''] = /^<!--([\s\S]*?)-->\s*/.exec(html) ?? []
  const said = [...head.matchAll(/^(\w+): (.+(?:\n {2,}.+)*)$/gm)].map(([, key, value]) => [
    key,
    value.replace(/\s+/g, ' ').trim(),
  ])
  const one = (key, usual = '') => said.find(([it]) => it === key)?.[1] ?? usual
  if (!one('reason')) throw new Error(`pages/${name}.html does not begin with a comment that says its reason`)
  if (html.split(mark).length !== 2) throw new Error(`pages/${name}.html needs ${mark} once`)
  const packages = html.matchAll(/\/(npm\/(?:@[\w.-]+\/)?[\w.-]+|debian\/[\w.-]+)\//g)
  return {
    name,
    reason: one('reason'),
    orders: one('orders', 'before after').split(' '),
    expects: one('expects', 'order'),
    because: one('because'),
    frame: one('frame'),
    errors: one('errors'),
    headers: said.filter(([key]) => key === 'header').map(([, value]) => headerOf(value)),
    packages: [...new Set([...packages].map(([, it]) => it))],
    html: wholePage(html.slice(whole.length), one('worker') === 'controls'),
  }
}

function wholePage(text, isControlled) {
  if (/^<(!doctype|html)/i.test(text)) return text
  const [head, rest] = text.split(mark)
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Tea for the morning</title>
    ${isControlled ? underWorker : ''}${head}${mark}
  </head>
  <body>
    <h1>Tea for the morning</h1>
    <till-product handle="morning-tea"><a href="/p/morning-tea">Morning tea, €8.90</a></till-product>
    ${rest}
  </body>
</html>
`
}

/** `worker: controls`: a shopper comes to see the page when its `/sw.js` controls it, which is the second visit. */
const underWorker = `<script>
      const { serviceWorker } = navigator
      const controlled = !!serviceWorker.controller
      if (!controlled) {
        // The first visit is over before a shopper sees it.
        document.documentElement.hidden = true
        serviceWorker.register('/sw.js').then(() => serviceWorker.ready).then(() => location.reload())
      }
      var hostWorks = () => controlled
    </script>
    `

function headerOf(value) {
  const at = value.indexOf(':')
  return [value.slice(0, at), value.slice(at + 1).trim()]
}

/** In the other order it is first in the head: then the host's script comes when the rest of the till is on its way. */
export function withTill({ html }, order, till) {
  if (order === 'before') return html.replace(mark, () => till)
  return html.replace(mark, '').replace(/<head>/, head => `${head}${till}`)
}

/** `<script type="text/plain" data-file="/sw.js">` is a file beside the page; a service worker that takes hold of it at once. */
export function filesOf({ html }) {
  const files = html.matchAll(/<script type="text\/plain" data-file="([^"]+)">([\s\S]*?)<\/script>/g)
  return new Map([...files].map(([, path, body]) => [path, path === '/sw.js' ? atOnce + body : body]))
}

const atOnce = `addEventListener('install', () => skipWaiting())
addEventListener('activate', event => event.waitUntil(clients.claim()))
`
