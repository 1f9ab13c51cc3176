import {
  type BrowserOptions,
  openBrowser,
  type TestBrowser,
  type Visit,
  type VisitOptions,
} from '@tillkit/testing/browser'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type PagesOptions, type ServedPages, servePages } from '../../../examples/pages/serve.mjs'

/** The example pages in a Chromium, for the tests of one file. */
export interface TestPages {
  /** Where the pages are, without a slash at the end. */
  readonly url: string
  /** Opens a page (`product.html`), or any address, as a new reader would; it is closed when the test ends. */
  visit(address: string, options?: VisitOptions): Promise<Visit>
  /** Serves the pages in another way as well, until the test ends. */
  serve(options: PagesOptions): Promise<ServedPages>
}

/**
 * Serves the example pages and opens a Chromium before the file's first test, and ends both after its last.
 */
export function usePages(options?: PagesOptions, browserOptions?: BrowserOptions): TestPages {
  let browser: TestBrowser
  let pages: ServedPages

  beforeAll(async () => {
    browser = await openBrowser(browserOptions)
    pages = await servePages(options)
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.stop()
  })

  return {
    get url() {
      return pages.url
    },
    async visit(address, visitOptions) {
      const seen = await browser.visit(new URL(address, `${pages.url}/`).href, visitOptions)
      onTestFinished(() => seen.close())
      return seen
    },
    async serve(otherOptions) {
      const served = await servePages(otherOptions)
      onTestFinished(() => served.stop())
      return served
    },
  }
}
