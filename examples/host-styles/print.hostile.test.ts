import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPages, servePages } from '../pages/serve.mjs'
import { printPage } from './print-page.fixture.ts'

let browser: TestBrowser
let pages: ServedPages

beforeAll(async () => {
  browser = await openBrowser({ flags: ['--disable-partial-raster'] })
  pages = await servePages({
    answer: path => (path === '/print.html' ? { body: printPage(), type: 'text/html' } : undefined),
  })
})

afterAll(async () => {
  await browser?.close()
  await pages?.stop()
})

/** A page with every widget that sells, once the browser had time for what is not urgent. */
async function open(): Promise<Page> {
  const { page } = await browser.visit(`${pages.url}/print.html`)
  await page.locator('till-shelf [part=card]').first().waitFor()
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('print.js')),
  )
  await page.waitForLoadState('networkidle')
  return page
}

/** What a reader of the paper sees of a widget, with what its styles add. */
function printed(page: Page, selector: string): Promise<string> {
  return page.evaluate(selector => {
    const root = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>('.till')
    if (!root) return ''
    const after = getComputedStyle(root, '::after')
    const shown = after.display === 'none' ? '' : after.content.replaceAll('"', '')
    // biome-ignore lint/performance/useDomNodeTextContent: what is not shown is not meant
    return `${root.innerText} ${shown}`.replace(/\s+/g, ' ').trim()
  }, selector)
}

const controls = (page: Page, selector: string) =>
  page.locator(`${selector} :is(button, input, select)`).filter({ visible: true }).count()

describe('on paper', () => {
  it.each([
    ['till-product', /Linen apron/, /€\s?68/, 'https://saltmarsh.example/linen-apron'],
    ['till-buy', /Enamel mug/, /€\s?14\.50/, 'https://saltmarsh.example/enamel-mug'],
  ])('%s gives name, price and link, and no control', async (selector, name, price, link) => {
    const page = await open()
    expect(await printed(page, selector)).not.toContain(link)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => printed(page, selector)).toContain(link)
    const text = await printed(page, selector)
    expect(text).toMatch(name)
    expect(text).toMatch(price)
    expect(await controls(page, selector)).toBe(0)
  })

  it('till-shelf gives them for every product on it', async () => {
    const page = await open()
    await page.emulateMedia({ media: 'print' })
    const cards = await page.evaluate(() =>
      [
        ...(document.querySelector('till-shelf')?.shadowRoot?.querySelectorAll<HTMLElement>('[part=card]') ??
          []),
      ]
        // biome-ignore lint/performance/useDomNodeTextContent: what is not shown is not meant
        .map(card => card.innerText),
    )
    expect(cards.length).toBe(4)
    for (const card of cards)
      expect(card).toMatch(/\w+[\s\S]*€\s?\d+[\s\S]*https:\/\/saltmarsh\.example\/[a-z-]+/)
    expect(await controls(page, 'till-shelf')).toBe(0)
  })

  it('is what the print command prints', async () => {
    const page = await open()
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const root = document.querySelector('till-product')?.shadowRoot?.querySelector('.till')
        document.title = root?.getAttribute('data-link') ?? 'not dressed'
      })
    })
    await page.pdf()
    expect(await page.title()).toBe('https://saltmarsh.example/linen-apron')
  })

  it('changes nothing on the screen afterwards', async () => {
    const page = await open()
    const before = await page.screenshot()
    await page.emulateMedia({ media: 'print' })
    await page.emulateMedia({ media: null })
    expect((await page.screenshot()).equals(before)).toBe(true)
  })
})
