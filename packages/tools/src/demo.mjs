import { mkdir } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { install } from './bootstrap.mjs'
import { build } from './build.mjs'
import { demoUsage, parseDemoOptions } from './demo-options.mjs'
import { findChromium } from './find-chromium.mjs'
import { addShops, preparedShops, sayShops } from './four-shops.mjs'
import { freePort } from './free-port.mjs'
import { inRepository } from './root.mjs'
import { startShopProcess } from './shop-process.mjs'
import { createSteps } from './steps.mjs'

let options
try {
  options = parseDemoOptions(process.argv.slice(2))
} catch (error) {
  console.error(`${error.message}\n\n${demoUsage}`)
  process.exit(2)
}
if (options.help) {
  console.log(demoUsage)
  process.exit(0)
}

const steps = createSteps()
/** What was started, newest last; it stops in the opposite order. */
const running = []
let ending = false

async function end(code) {
  if (ending) return
  ending = true
  // Whatever hangs, the terminal comes back.
  setTimeout(() => process.exit(code), 8000).unref()
  await Promise.allSettled(running.reverse().map(service => service.stop()))
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void end(options.check ? 1 : 0))

try {
  await steps.run('install', install)
  const [shop] = await Promise.all([
    steps.run('shop', startShop),
    steps.run('build', () => build({ capture: true })),
  ])
  const { blog, table } = await steps.run('page', () => servePages(shop))
  console.log(`\nReady after ${steps.summary()}`)
  console.log(`Tillkit demo: ${blog.url}`)
  if (options.check) await check(blog, shop)
  else await sellOnOnePage(table)
} catch (error) {
  // Ctrl-C while something starts makes that something fail: not news.
  if (!ending) {
    console.error(`\n${error.message}`)
    await end(1)
  }
}

async function startShop() {
  const { port, taken } = await freePort(options.shopPort)
  if (taken) console.log(`  port ${options.shopPort} is taken: the shop uses ${port}`)
  const shop = await startShopProcess({
    port,
    keep: options.keep,
    log: line => console.log(`  shop: ${line}`),
    onCrash: message => {
      console.error(`\n${message}`)
      void end(1)
    },
  })
  running.push(shop)
  return shop
}

async function servePages(shop) {
  const { port, taken } = await freePort(options.port)
  if (taken) console.log(`  port ${options.port} is taken: the page uses ${port}`)
  // Only here: they need what the first step installed.
  const [{ serveBlog }, { openFourShops }] = await Promise.all(
    ['examples/blog/serve.mjs', 'examples/four-shops/open-page.mjs'].map(
      module => import(pathToFileURL(inRepository(module)).href),
    ),
  )
  const beside = await freePort(options.port && options.port + 2)
  const table = await openFourShops({ port: beside.port, vendure: shop })
  running.push(table)
  const blog = await serveBlog({ port, shopApi: shop.shopApi, fourShops: table.url })
  running.push(blog)
  return { blog, table }
}

/** After the first page is there: these shops take their time. */
async function sellOnOnePage(table) {
  const prepared = await preparedShops()
  console.log(`Four shops on one page: ${table.url} (${sayShops(prepared)})`)
  console.log('Ctrl-C stops the pages and the shops.')
  await addShops(table, prepared, {
    log: line => ending || console.log(line),
    onStarted: service => running.push(service),
  })
}

async function check(blog, shop) {
  const executablePath = await steps.run('browser', () => findChromium())
  const { buyAsAShopper } = await import('./buy-as-a-shopper.mjs')
  const { readOrder } = await import('./read-order.mjs')
  const email = `reader-${Date.now()}@example.com`
  await mkdir(inRepository('.cache'), { recursive: true })
  const code = await steps.run('purchase', () =>
    buyAsAShopper({
      url: blog.url,
      executablePath,
      email,
      screenshot: inRepository('.cache', 'demo-check.png'),
    }),
  )
  const order = await steps.run('order at the shop', () => readOrder(shop, { code, email }))
  console.log(`\n${steps.summary()}`)
  console.log(`Bought and read back from the shop: order ${order.code}, ${order.state}, ${order.summary}`)
  await end(0)
}
