import { text } from 'node:stream/consumers'
import { type StandInStore, woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { type Listening, listen } from './listen.fixture.ts'

/** A shop at an origin of its own, and the way behind its counter. */
export interface ShopHost extends Listening {
  readonly merchant: StandInStore
  /** What was asked, as `POST cart/add-item`. */
  readonly asked: readonly string[]
}

const pictureHeaders = { 'content-type': 'image/svg+xml', 'cross-origin-resource-policy': 'cross-origin' }
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="10"><rect width="8" height="10" fill="teal"/></svg>'

/** Opens the WooCommerce stand-in to browsers. Its pictures and links are at its own address. */
export async function serveShop(): Promise<ShopHost> {
  const merchant = woocommerceMerchant()
  let url = ''
  const served = await listen(async (request, reply) => {
    const path = request.url ?? '/'
    if (path.startsWith('/wp-content/')) {
      reply.writeHead(200, pictureHeaders).end(picture)
      return
    }
    const { method = 'GET' } = request
    const headers = Object.entries(request.headers).map(
      ([name, value]) => [name, `${value}`] as [string, string],
    )
    const body = method === 'GET' || method === 'HEAD' ? undefined : await text(request)
    const answer = await merchant.fetch(merchant.endpoint + path, { method, headers, ...(body && { body }) })
    const said = (await answer.text()).replaceAll(merchant.endpoint, url)
    reply.writeHead(answer.status, Object.fromEntries(answer.headers)).end(said)
  })
  url = served.url
  return { ...served, merchant, asked: merchant.asked }
}
