import type { Browser } from 'playwright-core'

/** Figures by budget id that only a browser can tell, of five visits each: the middle, of work on the main thread the least; and the machine's `pace`. */
export function measureBrowser(browser: Browser): Promise<Readonly<Record<string, number> & { pace: number }>>
