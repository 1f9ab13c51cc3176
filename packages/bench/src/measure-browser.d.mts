import type { Browser } from 'playwright-core'

/** Figures by budget id that only a browser can tell: the middle of five visits each. */
export function measureBrowser(browser: Browser): Promise<Readonly<Record<string, number>>>
