import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** What happened on a page that its host would notice. */
export interface Visit {
  readonly page: Page
  /** Addresses asked for, in order, without the origin where it is the page's own. */
  readonly requests: readonly string[]
  /** Console lines that are no errors of ours: `warning: [till] …`. */
  readonly console: readonly string[]
  /** What reached the host's `window.onerror` or `unhandledrejection`, or the console as an error. */
  readonly errors: readonly string[]
  /** Violated directives of the page's content security policy, and what they blocked. */
  readonly violations: readonly string[]
  close(): Promise<void>
}

/** How to visit. */
export interface VisitOptions extends BrowserContextOptions {
  /** Runs before navigation: routes, init scripts. */
  prepare?(page: Page): unknown
}

/** A Chromium for one test file. */
export interface TestBrowser {
  readonly browser: Browser
  /** Opens an address in a context of its own, as a new reader would. */
  visit(url: string, options?: VisitOptions): Promise<Visit>
  close(): Promise<void>
}

/**
 * Chromium's own toolbar is a page with a process for each window: with it a visit costs twice the time. The others are
 * what playwright switches off itself and would else be switched on again, since the last such list counts.
 */
const withoutFeatures = [
  'InitialWebUI',
  'WebUIReloadButton',
  'PreloadTopChromeWebUI',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
]

/** How a browser is started. */
export interface BrowserOptions {
  /** Further ones of its command line. */
  readonly flags?: readonly string[]
  /** Those that playwright adds and that are left out. */
  readonly without?: readonly string[]
  /** Chromium with all that is around a page, such as the pages it keeps in memory; not the headless shell. */
  readonly whole?: boolean
}

/**
 * Starts the headless shell that `npm test` found (`TILLKIT_HEADLESS_SHELL`), or where it has none, and where it is told to,
 * the `whole` Chromium (`TILLKIT_CHROMIUM`).
 */
export async function openBrowser({
  flags = [],
  without = [],
  whole = false,
}: BrowserOptions = {}): Promise<TestBrowser> {
  const { TILLKIT_CHROMIUM: chromiumPath, TILLKIT_HEADLESS_SHELL: shellPath } = process.env
  const executablePath = (!whole && shellPath) || chromiumPath
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    ignoreDefaultArgs: [...without],
    // As root, which is what a container runs as, Chromium's own sandbox does not start.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      `--disable-features=${withoutFeatures}`,
      ...flags,
    ],
  })
  return {
    browser,
    close: () => browser.close(),
    async visit(url, { prepare, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options })
      const page = await context.newPage()
      // Only what fails waits as long: on a busy machine a step of a shopper takes seconds.
      page.setDefaultTimeout(20_000)
      const visit = { requests: [] as string[], console: [] as string[], errors: [] as string[] }
      const violations: string[] = []
      const { origin } = new URL(url)
      page.on('request', request => visit.requests.push(request.url().replace(origin, '')))
      page.on('pageerror', error => visit.errors.push(String(error)))
      page.on('console', message => {
        const line = `${message.type()}: ${message.text()}`
        const violated = /Content Security Policy|Trusted Type/.test(line)
        if (violated) violations.push(line)
        else if (message.type() === 'error') visit.errors.push(line)
        else visit.console.push(line)
      })
      await prepare?.(page)
      await page.goto(url)
      return { page, ...visit, violations, close: () => context.close() }
    },
  }
}
