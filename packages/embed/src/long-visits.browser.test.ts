import type { Visit } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'
import { openScale, type Weight } from './weight.fixture.ts'

// Else every page that is left is thrown away.
const pages = usePages(undefined, { without: ['--disable-back-forward-cache'], whole: true })

const adds = ({ page }: Visit) => page.getByRole('button', { name: /Add to cart|Choose/ })
const cartOf = ({ page }: Visit, count: number) =>
  page.getByRole('button', { name: new RegExp(`Cart ?, ${count}\\b`) })
const megabyte = 1_000_000

const expectNothingLeft = (before: Weight, after: Weight) => {
  expect(after.listeners).toBeLessThanOrEqual(before.listeners)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50)
  expect(after.heap - before.heap).toBeLessThan(megabyte)
}

describe('a long visit leaves no listener and less than a megabyte', () => {
  it('after a hundred routes of a single-page app, each with tills of its own', async () => {
    const seen = await pages.visit('swap.html')
    await adds(seen).click()
    await cartOf(seen, 1).waitFor()
    const { weigh } = await openScale(seen.page)
    const walk = (routes: number) =>
      seen.page.evaluate(async routes => {
        const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
        const handles = ['enamel-mug', 'stoneware-bowl', 'linen-apron']
        for (let route = 0; route < routes; route++) {
          history.pushState({ route }, '', `/swap.html?route=${route}`)
          const body = document.createElement('body')
          const product = Object.assign(document.createElement('div'), { id: `route-${route}` })
          product.dataset['till'] = 'product'
          product.dataset['handle'] = handles[route % 3]
          const card = document.createElement('till-product')
          card.setAttribute('handle', handles[(route + 1) % 3] ?? '')
          body.append(card, product, document.createElement('till-cart'))
          document.documentElement.replaceChild(body, document.body)
          const roots = () => [card, product, body.querySelector('till-cart')].map(it => it?.shadowRoot)
          while (!roots().every(root => root?.querySelector('button'))) await frame()
        }
        document.body.replaceChildren()
        await new Promise(resolve => setTimeout(resolve, 200))
      }, routes)
    await walk(20)
    const before = await weigh()
    await walk(100)
    expectNothingLeft(before, await weigh())
    expect(seen.errors).toEqual([])
  }, 60_000)

  // The browser may throw away a page that it keeps, when memory is short: then the visit begins anew.
  it('after fifteen returns to a page that the browser kept in memory, and sells at each', {
    timeout: 60_000,
    retry: 1,
  }, async () => {
    const seen = await pages.visit('product.html')
    const { page } = seen
    await adds(seen).click()
    await cartOf(seen, 1).waitFor()
    await page.evaluate(() => {
      const shown: boolean[] = []
      addEventListener('pageshow', ({ persisted }) => shown.push(persisted))
      Object.assign(window, { shown })
    })
    const { devtools, weigh } = await openScale(page)
    // Not through playwright, which puts its own program into the page at each return, and leaves it there.
    const oneMore = (visit: number) => `(async () => {
      const root = () => document.querySelector('till-product').shadowRoot
      const count = () => Number(document.querySelector('till-cart')?.shadowRoot?.textContent.match(/\\d+/))
      // What was asked of a frozen page is done when it thaws, beside what is asked again.
      if (!window.shown || window.soldAt === ${visit}) return window.shown && count()
      const until = async is => {
        while (!is()) await new Promise(requestAnimationFrame)
      }
      await until(() => root().querySelector('[aria-label^="One more"]') && count())
      const before = count()
      window.soldAt = ${visit}
      root().querySelector('[aria-label^="One more"]').click()
      await until(() => count() > before)
      // A page that is left with a lock in its hands is not kept.
      const isBusy = async () => {
        const { held, pending } = await navigator.locks.query()
        return held[0] || pending[0]
      }
      while (await isBusy()) await new Promise(requestAnimationFrame)
      return count()
    })()`
    let returns = 0
    const leaveAndReturn = async (times: number) => {
      for (const end = returns + times; returns < end; ) {
        await page.goto(`${pages.url}/`)
        await page.goBack({ waitUntil: 'commit' })
        returns++
        let count: unknown
        // At first devtools may still look at the page that was left, which is frozen and never answers.
        for (let tries = 0; count === undefined && tries < 20; tries++) {
          const answer = devtools.send('Runtime.evaluate', {
            expression: oneMore(returns),
            awaitPromise: true,
          })
          const silence = new Promise<undefined>(resolve => setTimeout(resolve, 2000))
          count = (await Promise.race([answer.catch(() => undefined), silence]))?.result.value
        }
        expect(count).toBe(returns + 1)
      }
    }
    // The browser also keeps some of the pages that were gone to, which have no till.
    await leaveAndReturn(10)
    const before = await weigh()
    await leaveAndReturn(15)
    const after = await weigh()
    const shown = await page.evaluate(() => Reflect.get(window, 'shown'))
    expect(shown).toEqual(Array.from({ length: 25 }, () => true))
    expectNothingLeft(before, after)
    // The list of the pages has no icon.
    expect(seen.errors.filter(line => !line.includes('404'))).toEqual([])
  })

  it('after eight hours of nothing, and asks nobody for anything meanwhile', async () => {
    const seen = await pages.visit('two-merchants.html')
    await adds(seen).first().click()
    await cartOf(seen, 1).click()
    await seen.page.getByRole('dialog').getByText('Enamel mug').first().waitFor()
    const { devtools, weigh } = await openScale(seen.page)
    await seen.page.evaluate(() => {
      const minutes = { count: 0 }
      setInterval(() => minutes.count++, 60_000)
      Object.assign(window, { minutes })
    })
    const before = await weigh()
    const asked = seen.requests.length
    // Chromium's own clock: the page's built-ins stay as they are, which the till would notice.
    const over = new Promise(resolve => devtools.once('Emulation.virtualTimeBudgetExpired', resolve))
    await devtools.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 8 * 3_600_000 })
    await over
    expect(await seen.page.evaluate(() => Reflect.get(window, 'minutes'))).toEqual({ count: 480 })
    expectNothingLeft(before, await weigh())
    expect(seen.requests.slice(asked)).toEqual([])
    expect(seen.errors).toEqual([])
  }, 60_000)
})
