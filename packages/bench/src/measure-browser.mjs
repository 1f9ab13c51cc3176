import { servePages } from '../../../examples/pages/serve.mjs'
import { paceOf, pacePage, pacePath } from './machine-pace.mjs'
import { startStandInShop } from './stand-in-shop.mjs'

const tries = 5

/**
 * Figures by budget id that only a browser can tell, of five visits each: the middle, of work on the main thread the least.
 * `browser` is Playwright's.
 */
export async function measureBrowser(browser) {
  const shop = await startStandInShop()
  const pages = await servePages({ answer: path => pageAt(path, shop.url) })
  try {
    const one = await repeat(() => visitOne(browser, pages.url, shop))
    const bare = await repeat(() => visitBare(browser, `${pages.url}/cards-0.html`))
    const pace = await repeat(() => visitBare(browser, `${pages.url}${pacePath}`))
    const clicks = await repeat(() => visitAndClick(browser, pages.url))
    const [first, many] = [await heapOf(browser, pages.url, 1), await heapOf(browser, pages.url, 51)]
    return {
      requests: middle(one.map(visit => visit.requests)),
      origins: middle(one.map(visit => visit.origins)),
      preflights: middle(one.map(visit => visit.preflights)),
      shift: Math.max(...one.map(visit => visit.shift)),
      // What else the machine does can only add to it.
      main_thread: round(Math.min(...one.map(visit => visit.work)) - Math.min(...bare)),
      hundred: await productRequests(browser, pages.url, shop),
      heap: Math.round((many - first) / 50),
      acknowledged: round(middle(clicks)),
      pace: round(paceOf(pace)),
    }
  } finally {
    await pages.stop()
    await shop.stop()
  }
}

const cards = /^\/cards-(\d+)\.html$/

function pageAt(path, shopUrl) {
  if (path === pacePath) return { body: pacePage }
  const count = cards.exec(path)?.[1]
  if (count === undefined) return undefined
  const card = index =>
    `<till-product class="held" handle="card-${index}"><a href="https://shop.example/${index}">Card</a></till-product>`
  const all = Array.from({ length: Number(count) }, (_, index) => card(index)).join('\n')
  const script = `<script async src="/till/till-vendure.js" data-merchant="vendure:${shopUrl}"></script>`
  return {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title>
<link rel="icon" href="/pictures/till.svg"><link rel="stylesheet" href="/page.css">
${Number(count) > 0 ? script : ''}<h1>Cards</h1>${all}<p>After</p>`,
  }
}

async function open(browser, url, { height = 800, before } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  await before?.(page, devtools)
  await page.goto(url)
  return { page, devtools, close: () => context.close() }
}

const button = page => page.getByRole('button', { name: /Add to cart/ })

async function visitOne(browser, url, shop) {
  const asked = []
  const preflights = shop.asked.preflights
  const { page, devtools, close } = await open(browser, `${url}/cards-1.html`, {
    before: page => page.on('request', request => asked.push(request.url())),
  })
  await button(page).waitFor()
  const work = await workOf(devtools)
  // What follows is fetched ahead, for a click that may come.
  const own = asked.filter(address => address.includes('/till/') || address.includes('/shop-api'))
  const needed = own.slice(0, own.findIndex(address => address.includes('/shop-api')) + 1)
  await page.waitForTimeout(300)
  const shift = await page.evaluate(
    () =>
      new Promise(resolve => {
        let sum = 0
        new PerformanceObserver(list => {
          for (const { value } of list.getEntries()) sum += value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 50)
      }),
  )
  await close()
  return {
    requests: needed.length,
    origins: new Set(needed.map(address => new URL(address).origin)).size,
    preflights: shop.asked.preflights - preflights,
    shift,
    work,
  }
}

async function visitBare(browser, url) {
  const { page, devtools, close } = await open(browser, url)
  await page.waitForTimeout(200)
  const work = await workOf(devtools)
  await close()
  return work
}

/** Script, style and layout so far, in milliseconds. */
async function workOf(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = name => metrics.find(metric => metric.name === name)?.value ?? 0
  return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000
}

/** From the click until the frame that shows it, after the button was in sight for a while, as shoppers click. */
async function visitAndClick(browser, url) {
  const { page, devtools, close } = await open(browser, `${url}/cards-1.html`)
  await button(page).waitFor()
  await page.waitForTimeout(800)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => {
    const root = document.querySelector('till-product').shadowRoot
    window.acknowledged = new Promise(resolve => {
      root.addEventListener(
        'click',
        () => {
          const began = performance.now()
          const before = root.querySelector('[part=action],[part=add]')?.textContent
          const look = () => {
            const shown = root.querySelector('[part=stepper],[part=quantity]')
            const changed = root.querySelector('[part=action],[part=add]')?.textContent !== before
            if (shown || changed) resolve(performance.now() - began)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      )
    })
  })
  await button(page).click()
  const took = await page.evaluate(() => window.acknowledged)
  await close()
  return took
}

/** The heap after all cards stand, in a window so tall that all are in sight. */
async function heapOf(browser, url, count) {
  const { page, devtools, close } = await open(browser, `${url}/cards-${count}.html`, {
    height: 420 * count + 400,
  })
  await waitForCards(page, count)
  await page.waitForTimeout(500)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  await close()
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value
}

async function productRequests(browser, url, shop) {
  const before = shop.asked.products
  const { page, close } = await open(browser, `${url}/cards-100.html`, { height: 420 * 26 })
  await waitForCards(page, 20)
  for (let screen = 1; screen <= 4; screen++) {
    await page.evaluate(screen => scrollTo(0, (screen * document.body.scrollHeight) / 4), screen)
    // A slow machine draws a screen only after it was left, if nobody waits for it.
    await waitForCards(page, screen * 20)
    await page.waitForTimeout(300)
  }
  await waitForCards(page, 100)
  const asked = shop.asked.products - before
  await close()
  return asked
}

function waitForCards(page, count) {
  return page.waitForFunction(
    count =>
      [...document.querySelectorAll('till-product')].filter(card => card.shadowRoot?.querySelector('button'))
        .length >= count,
    count,
  )
}

async function repeat(visit) {
  const results = []
  for (let turn = 0; turn < tries; turn++) results.push(await visit())
  return results
}

function middle(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function round(value) {
  return Math.round(value * 10) / 10
}
