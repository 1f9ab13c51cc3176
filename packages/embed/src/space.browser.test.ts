import { openBrowser, type TestBrowser, type Visit } from '@tillkit/testing/browser'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type ServedPages, servePages } from '../../../examples/pages/serve.mjs'

let browser: TestBrowser
let pages: ServedPages

beforeAll(async () => {
  browser = await openBrowser()
  pages = await servePages()
})

afterAll(async () => {
  await browser?.close()
  await pages?.stop()
})

/** A card whose fallback took so many pixels. */
async function visit(height: number): Promise<Visit> {
  const seen = await browser.visit(`${pages.url}/product.html`, {
    async prepare(page) {
      await page.addInitScript(height => {
        addEventListener('DOMContentLoaded', () => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(
            `till-product { min-height: 0 !important } till-product > a { display: block; height: ${height}px }`,
          )
          document.adoptedStyleSheets = [sheet]
        })
      }, height)
    },
  })
  onTestFinished(() => seen.close())
  await seen.page.getByRole('button', { name: /Add to cart/ }).waitFor()
  return seen
}

const held = ({ page }: Visit) =>
  page.evaluate(() => {
    const drawn = document.querySelector('till-product')?.shadowRoot?.querySelector<HTMLElement>('.till')
    return drawn?.style.minHeight
  })

describe('the space that a fallback took', () => {
  it('is held while what is drawn is smaller', async () => {
    const seen = await visit(2000)
    await seen.page.waitForTimeout(200)
    expect(await held(seen)).toBe('2000px')
  })

  it('is let go when the page gets another width', async () => {
    const seen = await visit(2000)
    await seen.page.setViewportSize({ width: 600, height: 800 })
    await expect.poll(() => held(seen)).toBe('')
  })

  it('is let go once what is drawn is taller', async () => {
    const seen = await visit(40)
    await expect.poll(() => held(seen)).toBe('')
  })
})
