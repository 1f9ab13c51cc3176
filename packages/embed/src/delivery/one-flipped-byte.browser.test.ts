import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { version } from './release-host.fixture.ts'
import { sellingPage, uncaught } from './selling-page.fixture.ts'
import { loaders } from './snippet.fixture.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** One byte, and the same program: what refuses it has looked at the bytes. */
function flip(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  changed[changed.indexOf(' ')] = '\t'.charCodeAt(0)
  return changed
}

const link = (page: Page) => page.getByRole('link', { name: 'A mug, at the shop' })
const add = (page: Page) => page.getByRole('button', { name: /^Add to cart/ })

describe('one flipped byte', () => {
  it.each(['product.js', 'woocommerce-catalog.js'])('in %s leaves the author’s link', async file => {
    for (const loader of loaders) {
      const { cdn, shop, open } = await sellingPage(browser, loader)
      cdn.change(`/${version}/${file}`, flip)
      const seen = await open()
      await expect.poll(() => seen.console.join('\n')).toContain(`${file} did not load`)
      await link(seen.page).click({ trial: true })
      expect(await add(seen.page).count()).toBe(0)
      expect(shop.asked.filter(line => !line.startsWith('GET'))).toEqual([])
      expect(uncaught(seen)).toEqual([])
    }
  })
})
