import { createServer } from 'node:http'
import { freePort } from '../../../tools/src/free-port.mjs'
import { startRelayProcess } from '../../../tools/src/relay-process.mjs'
import { startShopProcess } from '../../../tools/src/shop-process.mjs'
import { origins } from '../race/network/origins.mjs'
import { cover } from './cover.mjs'
import { forwardTo } from './forward.mjs'

/**
 * The demo's Vendure, and a relay before it, as programs of their own, behind the race's server. `answers` are by host. Between
 * the relay and the shop stands a listener that takes the time: `relayed()` is, for each request since it was last asked,
 * what it took and what of that was the relay's.
 */
export async function openShops() {
  const { port } = await freePort(0)
  const shop = await startShopProcess({ port, log: () => {} })
  const behind = []
  const timed = await listen(forwardTo(shop.url, it => behind.push(it)))
  const relay = await startRelayProcess({
    merchants: [{ id: 'shop', adapter: 'vendure', endpoint: `${timed.url}/shop-api` }],
    origins: [`https://${origins.blog}`],
    // Behind the race's server, which speaks TLS for it.
    address: `https://${origins.relay}`,
  })
  const taken = { direct: [], relay: [] }
  return {
    answers: {
      [origins.vendure]: forwardTo(shop.url, it => taken.direct.push(it)),
      [origins.relay]: forwardTo(relay.url, it => taken.relay.push(it)),
    },
    relayed: () =>
      taken.relay.splice(0).map(it => {
        const took = it.to - it.from
        return { took, own: took - cover(behind, it) }
      }),
    direct: () => taken.direct.splice(0).map(({ from, to }) => ({ took: to - from })),
    async stop() {
      await Promise.allSettled([relay.stop(), timed.stop(), shop.stop()])
    },
  }
}

async function listen(answer) {
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const asked = {
      host: request.headers.host,
      method: request.method,
      path: request.url,
      headers: request.headers,
    }
    const { status, headers, body } = await answer({ ...asked, body: Buffer.concat(chunks).toString() })
    response.writeHead(status, headers)
    response.end(body)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
