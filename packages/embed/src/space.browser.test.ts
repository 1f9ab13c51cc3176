import type { Visit } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const pages = usePages()

/** A page that styles what its tills show before they are drawn. */
async function visit(css: string, path = 'product.html'): Promise<Visit> {
  const seen = await pages.visit(path, {
    async prepare(page) {
      await page.addInitScript(css => {
        addEventListener('DOMContentLoaded', () => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(css)
          document.adoptedStyleSheets = [sheet]
        })
      }, css)
    },
  })
  await seen.page
    .getByRole('button', { name: /Enamel mug|Add to cart/ })
    .first()
    .waitFor()
  return seen
}

/** A fallback that takes so many pixels. */
const tall = (height: number) =>
  `till-product { min-height: 0 !important } till-product > a { display: block; height: ${height}px }`

const held = ({ page }: Visit) =>
  page.evaluate(() => {
    const drawn = document.querySelector('[handle]')?.shadowRoot?.querySelector<HTMLElement>('.till')
    return drawn?.style.minHeight
  })

describe('the space that a fallback took', () => {
  it('is held while what is drawn is smaller', async () => {
    const seen = await visit(tall(2000))
    await seen.page.waitForTimeout(200)
    expect(await held(seen)).toBe('2000px')
  })

  it('is let go when the page gets another width', async () => {
    const seen = await visit(tall(2000))
    await seen.page.setViewportSize({ width: 600, height: 800 })
    await expect.poll(() => held(seen)).toBe('')
  })

  it('is let go once what is drawn is taller', async () => {
    const seen = await visit(tall(40))
    await expect.poll(() => held(seen)).toBe('')
  })

  it('is not held in a line of text, whose lines it would part', async () => {
    // A link of three lines: one word in each.
    const seen = await visit('till-buy > a { word-spacing: 100vw }', 'inline-buy.html')
    await seen.page.waitForTimeout(200)
    expect(await held(seen)).toBe('')
  })
})
