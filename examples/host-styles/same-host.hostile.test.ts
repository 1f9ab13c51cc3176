import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPages, servePages } from '../pages/serve.mjs'
import { hostPage } from './host-page.fixture.ts'
import { keepPicture } from './keep-picture.fixture.ts'
import { readSheets } from './sheets.fixture.ts'
import { finish, hangUp, stayHere, wear } from './wear.fixture.ts'

const sheets = readSheets()

let browser: TestBrowser
let pages: ServedPages

beforeAll(async () => {
  browser = await openBrowser({ flags: ['--disable-partial-raster'] })
  pages = await servePages({
    answer: path => {
      if (path === '/with.html') return { body: hostPage('/till/till.js'), type: 'text/html' }
      if (path === '/without.html') return { body: hostPage('/no-till.js'), type: 'text/html' }
      return undefined
    },
  })
})

afterAll(async () => {
  await browser?.close()
  await pages?.stop()
})

/** A page that wears the stylesheets, as a camera. */
async function open(path: string) {
  const url = `${pages.url}${path}`
  const { page } = await browser.visit(url, {
    viewport: { width: 900, height: 1100 },
    reducedMotion: 'reduce',
    prepare: page => stayHere(page, url),
  })
  page.setDefaultTimeout(60_000)
  const session = await page.context().newCDPSession(page)
  await page.waitForLoadState('networkidle')
  return {
    page,
    /** As it is, or in another stylesheet. */
    async shoot(name?: string) {
      if (name !== undefined) await wear(page, name)
      const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
      return Buffer.from(data, 'base64')
    },
  }
}

/** Puts something in the cart, opens the drawer and closes it: what a page could be changed by for good. */
async function shop(page: Page): Promise<void> {
  await page.locator('till-buy [part=button]').dispatchEvent('click')
  await page.locator('till-cart [part=count]').first().waitFor({ state: 'attached' })
  await page.locator('till-cart [part=toggle]').first().dispatchEvent('click')
  await page.locator('till-drawer dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('till-drawer dialog:not([open])').waitFor({ state: 'attached' })
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

describe('a till among a page of its own', () => {
  it(`changes no pixel of it outside its boxes, under ${sheets.length} stylesheets, also after a purchase`, async () => {
    const [bare, worn] = await Promise.all(['/without.html', '/with.html'].map(open))
    if (!bare || !worn) throw new Error('no page')
    await worn.page.locator('till-product [part=add]').waitFor({ state: 'attached' })
    await shop(worn.page)
    for (const { page } of [bare, worn]) await hangUp(page, sheets)
    const changed: string[] = []
    for (const { name } of sheets) {
      const [expected, seen] = await Promise.all([bare.shoot(name), worn.shoot(name)])
      if (seen.equals(expected)) continue
      for (const { page } of [bare, worn]) await finish(page)
      const again = await Promise.all([bare.shoot(), worn.shoot()])
      if (again[0].equals(again[1])) continue
      changed.push(name)
      keepPicture(`${name} host without`, again[0])
      keepPicture(`${name} host with`, again[1])
    }
    expect(changed).toEqual([])
  }, 900_000)
})
