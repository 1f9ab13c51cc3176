import { checkAccessibility, type VisitOptions } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const pages = usePages()

async function open(path: string, options?: VisitOptions): Promise<Page> {
  const seen = await pages.visit(path, options)
  await drawn(seen.page)
  return seen.page
}

/** Once every widget on the screen stands. */
async function drawn(page: Page): Promise<void> {
  const waiting = '[aria-busy=true]'
  await expect.poll(() => page.locator('[part=root]').count()).toBeGreaterThan(0)
  await expect.poll(() => page.locator(waiting).count()).toBe(0)
  await page.evaluate(() => document.fonts.ready)
}

const widgets = ['product.html', 'options.html', 'shelf.html', 'inline-buy.html', 'checkout.html']
const themes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { forcedColors: 'active' }],
] as const

describe('what is drawn', () => {
  it.each(
    [...widgets, 'right-to-left.html', 'german.html', 'mistakes.html', 'div-form.html'].flatMap(path =>
      themes.map(([theme, options]) => [path, theme, options] as const),
    ),
  )('has nothing in it that is hard to perceive: %s, %s', async (path, theme, options) => {
    // Forced colors are the system's own pairs; axe computes them from what they override.
    const without = theme === 'forced colors' ? ['color-contrast'] : []
    expect(await checkAccessibility(await open(path, options), without)).toEqual([])
  })

  it.each([...widgets, 'right-to-left.html', 'german.html', 'hundred-cards.html'])(
    'fits a screen of 320 px without scrolling sideways: %s',
    async path => {
      const page = await open(path, { viewport: { width: 320, height: 640 } })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    },
  )

  it.each(widgets)('fits at a zoom of 200: %s', async path => {
    // Half the width at twice the density is what zooming to 200 % gives a page.
    const page = await open(path, { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    const cut = await page.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
      return roots
        .flatMap(root => [...root.querySelectorAll<HTMLElement>('button,label,select')])
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent)
    })
    expect(cut).toEqual([])
  })

  it('is written from right to left in Arabic', async () => {
    const page = await open('right-to-left.html')
    const button = page.getByRole('button', { name: /أضف/ }).first()
    expect(await button.evaluate(element => getComputedStyle(element).direction)).toBe('rtl')
  })

  it('takes the face of the article it stands in', async () => {
    const page = await open('product.html')
    const title = page.locator('[part=title]').first()
    expect(await title.evaluate(element => getComputedStyle(element).fontFamily)).toContain('Georgia')
  })

  it('is left out of nothing when a hundred cards stand on one page', async () => {
    const page = await open('hundred-cards.html')
    await page.evaluate(async () => {
      for (let at = 0; at < document.body.scrollHeight; at += 400) {
        scrollTo(0, at)
        await new Promise(resolve => setTimeout(resolve, 30))
      }
    })
    await expect
      .poll(() => page.getByRole('button', { name: /Add to cart|Choose/ }).count(), { timeout: 15_000 })
      .toBe(100)
  })
})
