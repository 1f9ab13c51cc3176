import { freePort } from './free-port.mjs'
import { isPrepared } from './real/install-shop.mjs'
import { startShopProcess } from './shop-process.mjs'

const titles = { medusa: 'Medusa', evershop: 'EverShop' }

/**
 * Which of the page's shops that are installed on demand can be started without installing anything.
 * @returns {Promise<string[]>} such as `medusa`
 */
export async function preparedShops() {
  const names = Object.keys(titles)
  const prepared = await Promise.all(names.map(isPrepared))
  return names.filter((_, index) => prepared[index])
}

/**
 * Starts shops and adds each to the page of four shops once it answers. One that does not start is told, on the page and
 * here, and keeps no other from starting.
 * @param {Awaited<ReturnType<typeof import('../../../examples/four-shops/open-page.mjs').openFourShops>>} page
 * @param {string[]} names as `preparedShops` answers
 * @param {{ log: (line: string) => void, onStarted: (service: { stop(): Promise<void> }) => void,
 *   start?: typeof startShopProcess }} options `onStarted` is handed what has to be stopped
 * @returns {Promise<void>} when the last one has started or failed
 */
export async function addShops(page, names, { log, onStarted, start = startShopProcess }) {
  const add = { medusa: page.addMedusa, evershop: page.addEvershop }
  for (const name of names) page.note(name, 'starting')
  // One after the other: each of them takes a processor for itself.
  for (const name of names) {
    const from = performance.now()
    try {
      const { port } = await freePort(0)
      const shop = await start({ name, port, log: () => {}, onCrash: log })
      onStarted(shop)
      await add[name](shop)
      log(
        `✓ ${titles[name]} is on the page of four shops (${((performance.now() - from) / 1000).toFixed(1)} s)`,
      )
    } catch (error) {
      page.note(name, 'failed')
      log(`✗ ${titles[name]}: ${error.message}`)
    }
  }
}

/**
 * What the console says behind the page's address.
 * @param {string[]} prepared as `preparedShops` answers
 * @returns {string}
 */
export function sayShops(prepared) {
  const missing = Object.keys(titles).filter(name => !prepared.includes(name))
  const say = names => names.map(name => titles[name]).join(' and ')
  return [
    prepared.length > 0 && `${say(prepared)} will be there in a minute`,
    missing.length > 0 && `without ${say(missing)}, which npm run test:real installs, once`,
  ]
    .filter(Boolean)
    .join('; ')
}
