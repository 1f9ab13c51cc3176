import type { CDPSession, Page } from 'playwright-core'

/** What a page holds on to once what nobody needs is thrown away. */
export interface Weight {
  /** Bytes of JavaScript's objects. */
  readonly heap: number
  readonly listeners: number
  readonly nodes: number
}

/** A scale for a page. */
export interface Scale {
  readonly devtools: CDPSession
  weigh(): Promise<Weight>
}

/** Opens a scale; it works until the page is closed. */
export async function openScale(page: Page): Promise<Scale> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  return {
    devtools,
    async weigh() {
      // What the first round finalizes the second one frees.
      await devtools.send('HeapProfiler.collectGarbage')
      await devtools.send('HeapProfiler.collectGarbage')
      const { metrics } = await devtools.send('Performance.getMetrics')
      const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
      return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') }
    },
  }
}
