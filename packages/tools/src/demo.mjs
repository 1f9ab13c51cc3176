import { mkdir } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { install } from './bootstrap.mjs'
import { build } from './build.mjs'
import { demoUsage, parseDemoOptions } from './demo-options.mjs'
import { findChromium } from './find-chromium.mjs'
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
  const blog = await steps.run('page', () => serveBlog(shop))
  console.log(`\nReady after ${steps.summary()}`)
  console.log(`Tillkit demo: ${blog.url}`)
  if (options.check) await check(blog, shop)
  else console.log('Ctrl-C stops the page and the shop.')
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

async function serveBlog(shop) {
  const { port, taken } = await freePort(options.port)
  if (taken) console.log(`  port ${options.port} is taken: the page uses ${port}`)
  // Only here: it needs what the first step installed.
  const example = await import(pathToFileURL(inRepository('examples/blog/serve.mjs')).href)
  const blog = await example.serveBlog({ port, shopApi: shop.shopApi })
  running.push(blog)
  return blog
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
