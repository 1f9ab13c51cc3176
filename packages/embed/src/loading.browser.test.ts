import type { Visit } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const { serve, visit } = usePages()

const filesOf = ({ requests }: Visit) =>
  requests.filter(path => path.startsWith('/till/')).map(path => path.replace(/^\/till\/|\?.*$/g, ''))

const addButton = ({ page }: Visit) => page.getByRole('button', { name: /Add to cart/ })

describe('loading', () => {
  it('shows a product with a live button after the loader, one chunk and the adapter', async () => {
    const seen = await visit('product.html')
    await addButton(seen).waitFor()
    // The memory adapter keeps its merchant in a file of its own, which stands for the one call of the API.
    expect(filesOf(seen).slice(0, 4)).toEqual([
      'till.js',
      'memory-catalog.js',
      'product.js',
      'memory-merchant-at.js',
    ])
    expect(seen.errors).toEqual([])
  })

  it('asks for no catalog where the loader has it, and sells all the same', async () => {
    const seen = await visit('product.html', {
      prepare: page =>
        page.route('**/product.html', async route => {
          const response = await route.fetch()
          const body = (await response.text()).replace('till.js', 'till-memory.js')
          await route.fulfill({ response, body })
        }),
    })
    await addButton(seen).waitFor()
    expect(filesOf(seen).slice(0, 3).sort()).toEqual([
      'memory-merchant-at.js',
      'product.js',
      'till-memory.js',
    ])
    await addButton(seen).click()
    await seen.page.locator('till-product [part=stepper]').waitFor()
    await expect.poll(() => filesOf(seen)).toContain('memory-purchase.js')
    expect(filesOf(seen)).not.toContain('memory-catalog.js')
    expect(seen.errors).toEqual([])
  })

  it('asks for the product before the code that draws it is there', async () => {
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const seen = await visit('product.html', {
      prepare: page =>
        page.route('**/product.js*', async route => {
          await held
          await route.continue()
        }),
    })
    await expect.poll(() => filesOf(seen)).toContain('memory-merchant-at.js')
    expect(await addButton(seen).count()).toBe(0)
    release()
    await addButton(seen).waitFor()
  })

  it('loads nothing but itself while the till is below the fold, and all of it on the way there', async () => {
    const seen = await visit('below-the-fold.html')
    await seen.page.waitForTimeout(500)
    expect(filesOf(seen)).toEqual(['till.js'])
    await seen.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await addButton(seen).waitFor()
  })

  it('moves nothing on a page that holds the space', async () => {
    const seen = await visit('product.html')
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(300)
    const shift = await seen.page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let sum = 0
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 100)
        }),
    )
    expect(shift).toBe(0)
  })

  it('serves a page once, however often the snippet is pasted and in whatever copy', async () => {
    const seen = await visit('double-script.html')
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(500)
    expect(await addButton(seen).count()).toBe(1)
    expect(filesOf(seen).filter(file => file === 'product.js')).toHaveLength(1)
    expect(seen.errors).toEqual([])
  })

  it('tries a file again that did not arrive, past all caches, and stays one copy', async () => {
    const served = await serve({
      answer: (path, times) =>
        path === '/till/product.js' && times === 1 ? { status: 503, body: 'later' } : undefined,
    })
    const seen = await visit(`${served.url}/shelf.html`)
    await addButton(seen).first().waitFor()
    const tries = seen.requests.filter(path => path.startsWith('/till/product.js'))
    expect(tries).toHaveLength(2)
    expect(new Set(tries).size).toBe(2)
  })

  it('asks at once for all that a shelf waits for', async () => {
    const seen = await visit('shelf.html', {
      prepare: page => page.route(/\/(product|shelf)\.js/, () => {}),
    })
    const awaited = ['ahead.js', 'buy.js', 'memory-search.js', 'more.js']
    await expect.poll(() => filesOf(seen)).toEqual(expect.arrayContaining(awaited))
  })

  it('asks for code only, without cookies or storage, before the shopper acts', async () => {
    const seen = await visit('product.html')
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(500)
    const kept = await seen.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
    expect(kept).toEqual([0, 0, ''])
    expect(filesOf(seen)).toContain('cart.js')
  })

  it('fetches the drawer ahead only once something is in a cart', async () => {
    const seen = await visit('product.html')
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(500)
    expect(filesOf(seen)).not.toContain('drawer.js')
    await addButton(seen).click()
    await expect.poll(() => filesOf(seen)).toContain('drawer.js')
  })

  it('fetches nothing ahead for a shopper who saves data', async () => {
    const seen = await visit('product.html', {
      prepare: page =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
        }),
    })
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(500)
    expect(filesOf(seen)).not.toContain('cart.js')
  })

  it('speaks the language of the page, loaded beside the rest', async () => {
    const seen = await visit('german.html')
    await seen.page.getByRole('button', { name: /In den Warenkorb/ }).waitFor()
    expect(filesOf(seen)).toContain('words-de.js')
  })

  it('answers a page script that called before it was there, and one that calls later', async () => {
    const seen = await visit('product.html', {
      prepare: page =>
        page.addInitScript(() => {
          window.Till = []
          window.Till.push(till => Object.assign(window, { early: till.version }))
        }),
    })
    const early = () => seen.page.evaluate(() => (window as { early?: string }).early)
    await expect.poll(early).toMatch(/^\d+\.\d+\.\d+/)
    await seen.page.evaluate(
      () => new Promise<void>(resolve => window.Till?.push(till => resolve(till.open()))),
    )
    await seen.page.getByRole('dialog').waitFor()
    await seen.page.evaluate(() => window.Till?.push(till => till.close()))
    await seen.page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
})
