import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const products = [
  {
    handle: 'beeswax-candle',
    title: 'Beeswax candle',
    price: '14.00',
    text: 'Burns for nine hours. Dipped, not poured.',
  },
  { handle: 'heather-honey', title: 'Heather honey', price: '9.50', text: '350 g, from August.' },
]

/**
 * A maker's web site without any shop software: pages, a feed that other sites may read, and a basket that takes a link.
 * @param {{ port?: number }} [options]
 * @returns {Promise<{ url: string, baskets: string[], stop(): Promise<void> }>} `baskets` are the lines that links have
 *   brought, oldest first
 */
export async function startMaker({ port = 0 } = {}) {
  const baskets = []
  const server = createServer(async (request, response) => {
    const { pathname, searchParams, origin } = new URL(request.url, `http://${request.headers.host}`)
    const [, room, name = ''] = pathname.split('/')
    const handle = name.replace(/\.svg$/, '')
    const product = products.find(it => it.handle === handle)
    const send = (type, body, headers = {}) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body)
    if (room === 'products.xml')
      send('application/xml', feed(origin), {
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
      })
    else if (room === 'pictures' && product) send('image/svg+xml', await readPicture(handle))
    else if (room === 'p' && product)
      send('text/html', page(product.title, `<p>${product.text}</p><p>€${product.price}</p>`))
    else if (room === 'basket') {
      const items = searchParams.get('items') ?? ''
      baskets.push(items)
      send('text/html', page('Your basket', `<ul>${items.split(',').map(rowOf).join('')}</ul>${farewell}`))
    } else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    baskets,
    stop: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

const readPicture = handle => readFile(new URL(`pictures/${handle}.svg`, import.meta.url))

/** RSS 2.0 as Google's merchants publish it: https://support.google.com/merchants/answer/14987622 */
const feed = origin => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
  <channel>
    <title>Osk the beekeeper</title>
    <link>${origin}/</link>
    <description>Candles and honey</description>
${products
  .map(
    ({ handle, title, price, text }) => `    <item>
      <g:id>${handle}</g:id>
      <title>${title}</title>
      <description>${text}</description>
      <link>${origin}/p/${handle}</link>
      <g:image_link>${origin}/pictures/${handle}.svg</g:image_link>
      <g:price>${price} EUR</g:price>
      <g:availability>in_stock</g:availability>
      <g:condition>new</g:condition>
    </item>`,
  )
  .join('\n')}
  </channel>
</rss>
`

/** Only products of the file are named: a link is a stranger's. */
function rowOf(item) {
  const [id, quantity] = item.split(':')
  const product = products.find(({ handle }) => handle === id)
  return product
    ? `<li>${Number(quantity) || 1} × ${product.title}</li>`
    : '<li>Something that is not here</li>'
}

const farewell = '<p>Here Osk would ask where to post it on Thursday, and how you pay. He is not real.</p>'

const style =
  'body{max-width:30rem;margin:4rem auto;padding:0 1.5rem;background:#fdf8ec;color:#3b2f2a;font:1.125rem/1.6 Georgia,serif}h1{font-weight:400}'

const page = (title, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${title} · Osk the beekeeper</title><style>${style}</style><h1>${title}</h1>${body}`
