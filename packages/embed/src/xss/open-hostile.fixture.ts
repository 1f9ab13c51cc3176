import type { Visit } from '@tillkit/testing/browser'
import { expect } from 'vitest'
import { usePages } from '../pages.fixture.ts'
import { setCanary } from './canary.fixture.ts'
import {
  type HostileMerchant,
  type HostileMerchantInit,
  openHostileMerchant,
} from './hostile-merchant.fixture.ts'
import { hostilePage, nearCss } from './hostile-page.fixture.ts'
import { intruders } from './intruders.fixture.ts'

/** An article that sells for a hostile merchant. */
export interface HostileVisit extends Visit {
  readonly merchant: HostileMerchant
  /** Waits until as many widgets are drawn, and none shows what its author wrote instead. */
  drawn(selector: string, count: number): Promise<void>
  /** Fails where anything ran, was asked for, or is on the page that must not be. */
  check(): Promise<void>
}

/** How a merchant's vectors come to a page. */
export interface HostileInit extends HostileMerchantInit {
  readonly vectors: readonly string[]
  /** In the page's head. @default none */
  readonly policy?: string | undefined
  readonly body: string
}

/** Opens articles for the tests of one file. */
export function useHostilePages(): (init: HostileInit) => Promise<HostileVisit> {
  let html = ''
  const pages = usePages({
    answer: path =>
      ({ '/hostile.html': { body: html }, '/near.css': { body: nearCss, type: 'text/css' } })[path],
  })
  return async ({ vectors, policy = '', body, ...init }) => {
    const merchant = openHostileMerchant(vectors, init)
    html = hostilePage(policy, body)
    let asked: string[] = []
    const seen = await pages.visit('hostile.html', {
      async prepare(page) {
        page.setDefaultTimeout(60_000)
        asked = await setCanary(page)
        await merchant.answer(page)
      },
    })
    const { page } = seen
    /** Of all that was drawn so far: a step's pictures go with it. */
    const pictures = new Set<string>()
    return {
      ...seen,
      merchant,
      async drawn(selector, count) {
        await expect
          .poll(
            () =>
              page.evaluate(wanted => {
                const all = [...document.querySelectorAll(wanted)]
                const firstOf = (element: Element) =>
                  element.shadowRoot?.querySelector('.till,slot')?.localName
                return {
                  drawn: all.filter(it => firstOf(it) === 'div').length,
                  fallen: all.filter(it => firstOf(it) === 'slot').map(it => it.outerHTML.slice(0, 200)),
                }
              }, selector),
            { timeout: 80_000, interval: 300 },
          )
          .toEqual({ drawn: count, fallen: [] })
      },
      async check() {
        expect(await intruders(page)).toEqual([])
        const drawn = await page.evaluate(() => {
          const roots = [...document.querySelectorAll('*')].flatMap(it => it.shadowRoot ?? [])
          return roots.flatMap(root =>
            [...root.querySelectorAll<HTMLImageElement>('img[part=image]')].map(it => it.src),
          )
        })
        for (const url of drawn) pictures.add(url)
        // A product's picture may be anywhere; nothing else is asked for.
        expect(asked.filter(url => !pictures.has(url))).toEqual([])
        expect(await page.evaluate(() => window.hits)).toEqual([])
        expect(seen.errors.filter(it => !it.includes('Failed to load resource'))).toEqual([])
        expect(seen.violations).toEqual([])
        expect(page.context().pages()).toHaveLength(1)
        expect(page.url()).toBe(`${pages.url}/hostile.html`)
        expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
      },
    }
  }
}
