import type { TestBrowser } from '@tillkit/testing/browser'
import type { HostSheet } from './sheets.fixture.ts'
import type { Reader } from './till-page.fixture.ts'
import { finish, hangUp, stayHere, wear } from './wear.fixture.ts'

/** Two cards and the drawer side by side. */
const viewport = { width: 1110, height: 900 }

/** A page of tills in front of a camera. */
export interface Camera {
  /** Puts stylesheets into the page, none of them in effect. */
  hangUp(sheets: readonly HostSheet[]): Promise<void>
  /**
   * A picture of the window in a stylesheet, none for ''; `like`: with what a till takes over of that one; `late`: once what the
   * swap has set moving is done.
   */
  shoot(name: string, like?: string, late?: boolean): Promise<Buffer>
  /** Has a rule of the page's own until the next. */
  add(rule: string): Promise<void>
  close(): Promise<void>
}

/** Opens the page as a reader has set it, with something in the cart and the drawer open beside the widgets. */
export async function openCamera(browser: TestBrowser, origin: string, reader: Reader): Promise<Camera> {
  const url = `${origin}/${reader.dir}.html`
  const { page, close } = await browser.visit(url, {
    viewport,
    reducedMotion: 'reduce',
    colorScheme: reader.colors === 'dark' ? 'dark' : 'light',
    forcedColors: reader.colors === 'forced' ? 'active' : 'none',
    prepare: page => stayHere(page, url),
  })
  page.setDefaultTimeout(60_000)
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: (16 * reader.text) / 100 } })
  await page.locator('till-product [part=add]').nth(1).waitFor()
  await page.locator('till-buy [part=button]').click()
  await page.locator('till-cart [part=count]').waitFor()
  await page.locator('till-cart [part=toggle]').click()
  await page.locator('till-drawer [part=line] img').waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const likes = [...document.head.querySelectorAll<HTMLStyleElement>('style[data-like]')]
    const rule = document.createElement('style')
    Object.assign(window, { likes, rule })
    for (const style of likes) style.disabled = true
    // Not among those that are swapped.
    document.documentElement.append(rule)
  })
  return {
    hangUp: sheets => hangUp(page, sheets),
    async shoot(name, like = '', late = false) {
      await wear(page, name)
      await page.evaluate(like => {
        for (const style of Reflect.get(window, 'likes') as HTMLStyleElement[])
          style.disabled = style.dataset['like'] !== like
      }, like)
      if (late) await finish(page)
      const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
      return Buffer.from(data, 'base64')
    },
    async add(rule) {
      await page.evaluate(rule => {
        const style = Reflect.get(window, 'rule') as HTMLStyleElement
        style.textContent = rule
      }, rule)
      await finish(page)
    },
    close,
  }
}
