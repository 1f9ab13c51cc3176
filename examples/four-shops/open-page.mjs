import { startRelayProcess } from '../../packages/tools/src/relay-process.mjs'
import { hangAtEvershop, hangAtMedusa } from './hang-pictures.mjs'
import { startMaker } from './maker.mjs'
import { serveFourShops } from './serve.mjs'

/**
 * The page of four shops with those of them that run: the maker with the feed always, the others as they are given and
 * as they come later.
 * @param {{ port?: number, vendure?: { shopApi: string } }} [options] `vendure` as `examples/vendure-shop/start.mjs` prints it
 * @returns {Promise<import('./open-page.d.mts').FourShopsPage>}
 */
export async function openFourShops({ port = 0, vendure } = {}) {
  const maker = await startMaker()
  const shops = { maker: maker.url, vendure: vendure?.shopApi, notes: {} }
  const page = await serveFourShops({ port, shops })
  const running = [maker, page]
  const picture = name => new URL(`pictures/${name}.svg`, page.url).href
  return {
    url: page.url,
    baskets: maker.baskets,
    note(name, note) {
      shops.notes[name] = note
    },
    async addMedusa(shop) {
      await hangAtMedusa(shop, { handle: 'ceramic-bowl', picture: picture('ceramic-bowl') })
      shops.medusa = { url: shop.url, key: shop.key }
    },
    async addEvershop(shop) {
      await hangAtEvershop(shop, { sku: 'BAG-001', picture: picture('canvas-tote') })
      // EverShop answers no other site's pages: the page speaks to the relay, and the relay to EverShop.
      const { port } = new URL(page.url)
      const relay = await startRelayProcess({
        merchants: [{ id: 'carry-goods', adapter: 'evershop', endpoint: shop.url }],
        origins: [`http://127.0.0.1:${port}`, `http://localhost:${port}`],
      })
      running.push(relay)
      shops.evershop = { url: shop.url, relay: `${relay.url}/m/carry-goods` }
    },
    stop: async () => {
      await Promise.allSettled(running.map(it => it.stop()))
    },
  }
}
