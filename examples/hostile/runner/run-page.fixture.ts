import type { SideDoorOrder } from '@tillkit/testing'
import type { TestBrowser } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import type { Merchants, Received } from './merchants.fixture.ts'
import { purchase, readLink, shopper, tryInVain } from './purchase.fixture.ts'
import type { HostilePage } from './read-pages.mjs'
import type { PageServer } from './serve-pages.mjs'

/** What runs share. */
export interface Ground {
  readonly browser: TestBrowser
  readonly server: PageServer
  readonly merchants: Merchants
}

/** What came of a run: at the merchant, on the screen, and to the host. */
export interface Outcome {
  /** The bodies of all that was sent to change something at the merchant, with its line, in order. */
  readonly sent: readonly string[]
  /** By the merchant's side door. */
  readonly orders: readonly SideDoorOrder[]
  /** Texts of the product, the cart and the last screen. */
  readonly product: string
  readonly cart: string
  readonly end: string
  /** Uncaught, without those that the page says are the host's own. */
  readonly errors: readonly string[]
  /** What the page's own `hostWorks()` says of itself afterwards; 'true' for a page without. */
  readonly hostWorks: string
}

const acts = { order: purchase, harmless: tryInVain, link: readLink }

/** Buys on a page, in a browser context of its own. Throws with what the page showed when the shopper gets stuck. */
export async function runPage(
  { browser, server, merchants }: Ground,
  page: HostilePage,
  order: 'before' | 'after',
): Promise<Outcome> {
  const merchant = merchants.open()
  const visit = await browser.visit(server.put(page, order, merchant.address), {
    reducedMotion: 'reduce',
    // Drawn by the processor: half of the usual window is a twelfth of a visit's time. A shop's frame is larger.
    ...(!page.frame && { viewport: { width: 720, height: 560 } }),
    // Many pages share the processor.
    prepare: it => it.setDefaultTimeout(30_000),
  })
  try {
    const seen = await acts[page.expects](
      visit.page,
      page.frame ? visit.page.frameLocator(page.frame) : visit.page,
    )
    return {
      ...seen,
      sent: changesIn(merchant.received),
      orders: await merchant.door.ordersOf(shopper.email),
      errors: visit.errors.filter(
        // Lines of the console are the browser's own, such as a picture that is missing.
        line => !line.startsWith('error: ') && !(page.errors && new RegExp(page.errors).test(line)),
      ),
      hostWorks: await askHost(visit.page),
    }
  } catch (cause) {
    const asked = merchant.received.map(({ line, body }) => `${line} ${body}`)
    const shown = await visit.page
      .locator('body')
      .ariaSnapshot({ timeout: 2000 })
      .catch(() => 'nothing')
    throw new Error([cause, ...visit.errors, ...visit.console, ...asked, shown].join('\n'), { cause })
  } finally {
    await visit.close()
  }
}

function changesIn(received: readonly Received[]): string[] {
  return received
    .filter(({ line }) => !line.startsWith('GET') && !line.includes('/catalog/'))
    .map(({ line, body }) => `${line} ${body}`)
}

/** Past playwright's own script, which needs built-ins that the page may have broken. */
async function askHost(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: 'typeof hostWorks === "function" ? hostWorks() : true',
    awaitPromise: true,
    returnByValue: true,
  })
  return exceptionDetails
    ? `threw: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`
    : `${result.value}`
}
